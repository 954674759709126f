import { readFileSync } from 'node:fs';
import { decodeText } from '../../workers/decodeText';
import { find, type Catalog, type CatalogEntry } from '../core/catalog';
import type { Experiment } from '../core/experiment/experiment';
import { experimentFromFile } from '../core/experiment/link/file';
import { experimentFromLink } from '../core/experiment/link/link';
import { parseExperiment, type ParsedExperiment } from '../core/experiment/parse/parse';
import type { Notice } from '../core/experiment/parse/untrusted';
import { nearestName } from '../core/formula/problem';
import { terrains } from '../core/terrains';
import { type Arguments, UsageError, list, shortened } from './arguments';
import type { Options } from './options';

/** Where the landscape comes from: one of the first three. */
export const landscapeOptions = {
  terrain: { value: 'ID', help: 'a terrain of the catalog' },
  surface: { value: 'FORMULA', help: 'a surface over x and y, such as "x^2 + 3*abs(y)"' },
  experiment: { value: 'FILE|LINK', help: 'an experiment: a saved file or a link', mayBeEmpty: true },
  loss: { value: 'N', help: 'which of its losses, the first being 0' },
} as const satisfies Options;

/** The index of the loss that is asked about. */
export function chosenLoss(given: Arguments, { losses }: Experiment): number {
  return given.integer('loss', 0, 0, Math.max(losses.length - 1, 0));
}

/** The experiment that --terrain, --surface or --experiment names; a notice about it is an error here. */
export function chosenExperiment(given: Arguments): Experiment {
  return chosenParts(given).experiment;
}

/** The same with what was chosen of it. */
export function chosenParts(given: Arguments): ParsedExperiment {
  const [terrain, surface, source] = [given.one('terrain'), given.one('surface'), given.one('experiment')];
  if ([terrain, surface, source].filter((value) => value !== undefined).length !== 1) {
    throw new UsageError('say one of --terrain ID, --surface "formula in x, y" or --experiment FILE|LINK');
  }
  if (terrain !== undefined) {
    entryOf(terrains, 'terrain', terrain);
    return refusing(parseExperiment({ subject: { terrain: { id: terrain } } }));
  }
  if (surface !== undefined) {
    return refusing(
      parseExperiment({ subject: { terrain: { id: 'formula', settings: { text: surface } } } }),
    );
  }
  return refusing(opened(source!));
}

/** The entry with this id. */
export function entryOf<Entry extends CatalogEntry>(
  entries: Catalog<Entry>,
  what: string,
  id: string,
): Entry {
  const entry = find(entries, id);
  if (entry) return entry;
  const near = nearestName(id, Object.keys(entries));
  throw new UsageError(
    `no ${what} ${shortened(id)}; ${near ? `did you mean ${near}?` : `known are ${list(Object.keys(entries))}`}`,
  );
}

/** What was understood in full; the first notice is a usage error. */
export function refusing(parsed: ParsedExperiment): ParsedExperiment {
  const [notice] = parsed.notices;
  if (notice) refuse(notice);
  return parsed;
}

/** A notice as a usage error, with what was probably meant. */
export function refuse({ where, message, suggestion }: Notice): never {
  const isNamed = suggestion === undefined || message.includes('Did you mean');
  throw new UsageError(`${where}: ${message}${isNamed ? '' : ` Did you mean ${suggestion}?`}`);
}

/** A link holds an = or a #, or nothing at all; anything else is a file. */
function opened(source: string): ParsedExperiment {
  if (source === '' || source.includes('=') || source.includes('#')) return experimentFromLink(source);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source);
  } catch {
    throw new UsageError(`cannot read the experiment ${shortened(source)}`);
  }
  const decoded = decodeText(bytes);
  if (decoded.problem !== undefined) throw new UsageError(`${source}: ${decoded.problem}`);
  const file = experimentFromFile(decoded.text);
  if (file.problem !== undefined) throw new UsageError(`${source}: ${file.problem}`);
  return file;
}
