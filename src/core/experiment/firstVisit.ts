import { weather } from '../cards/weather';

/**
 * What a page without a link opens. Links never mean it: they name what was chosen, and what they leave out has defaults
 * of its own.
 */
export const firstVisit: object = weather.experiment;
