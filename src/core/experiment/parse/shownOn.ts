import type { Chosen } from '../chosen';
import { losses } from '../../losses';
import { number } from '../../settings';
import { lossFormula, type PreferredSetup, type Score } from '../../losses/loss';
import { lossUnfit } from '../../losses/lossUnfit';
import { parseLossSettings } from './parseLosses';
import { presentId } from './parseSettings';
import { parseData, parseSubject } from './parseSubject';
import { problemOf } from '../subject';
import { Untrusted } from './untrusted';

/** What losses of a score are shown on when they do not fit what is usual. */
const preferredSetup: Readonly<Record<Score, PreferredSetup>> = {
  value: { data: { id: 'line' } },
  values: { data: { id: 'cloud' } },
  gaussian: { data: { id: 'constantList' }, model: { id: 'gaussian' } },
  logit: { data: { id: 'penguins' } },
  logits: { data: { id: 'penguins', settings: { target: 'species3' } } },
};

/** The seed of everything that is random in an experiment. */
export const seedSetting = number('seed', 1, {
  min: 0,
  max: 2 ** 32 - 1,
  integer: true,
  help: 'Of all that chance decides: rows that are drawn, first weights, and the order of batches.',
});

export function parseSeed(source: Untrusted): number {
  return source.at('seed').number('seed', seedSetting.default, seedSetting);
}

/** Data and subject as they are written; where neither is, those that suit the first loss. */
export function shownOn(
  source: Untrusted,
  seed: number,
): { dataSource: Untrusted; subjectSource: Untrusted } {
  const suited = suitedParts(source, seed);
  if (!suited) return { dataSource: source.at('data'), subjectSource: source.at('subject') };
  const given = (value: unknown) => new Untrusted(value, '', []);
  return { dataSource: given(suited.data), subjectSource: given(suited.subject) };
}

/** Data and subject that follow the first loss; undefined where they are written or usual. */
function suitedParts(source: Untrusted, seed: number): { data: object; subject?: object } | undefined {
  if (!source.at('data').isAbsent || !source.at('subject').isAbsent) return undefined;
  const suited = suitedTo(source.at('losses').first(), seed);
  return suited && { data: suited.data, ...(suited.model && { subject: { model: suited.model } }) };
}

/** With data and subject that follow the first loss called by their names: another loss shall not change them. */
export function withNames(chosen: Chosen): Chosen {
  const source = new Untrusted(chosen, '', []);
  const suited = suitedParts(source, parseSeed(source));
  return suited ? { ...suited, ...chosen } : chosen;
}

/** Undefined where the loss fits what is usual, or there is none. */
function suitedTo(first: Untrusted, seed: number): PreferredSetup | undefined {
  const written = presentId(first.at('id'), losses);
  const loss = Object.entries(losses).find(([id]) => written.is(id))?.[1];
  if (!loss) return undefined;
  const nothing = new Untrusted(undefined, '', []);
  const data = parseData(nothing, seed);
  const usual = problemOf(parseSubject(nothing, data, seed), data, seed).network!;
  const settings = parseLossSettings(first.at('settings').silent(), loss, usual.score);
  if (lossUnfit(loss, settings, usual) === undefined) return undefined;
  return loss.preferredSetup ?? preferredSetup[lossFormula(loss, settings).reads];
}
