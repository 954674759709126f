import type { Exporter } from './exporter';
import { file } from './file';
import { link } from './link';

/** All forms in which an experiment leaves the page, in the order of the toolbar. */
export const exporters = { file, link } as const satisfies Readonly<Record<string, Exporter>>;
