import { losses } from '../losses';
import { lossFormula, type Natural, type Score } from '../losses/loss';
import { lossUnfit } from '../losses/lossUnfit';
import { parseLossSettings } from './parseLosses';
import { parseData, parseSubject } from './parseSubject';
import { groundOf } from './subject';
import { Untrusted } from './untrusted';

/** What losses of a score are shown on when they do not fit what is usual. */
const natural: Readonly<Record<Score, Natural>> = {
  value: { data: { id: 'line' } },
  values: { data: { id: 'cloud' } },
  gaussian: { data: { id: 'constantList' }, model: { id: 'gaussian' } },
  logit: { data: { id: 'penguins' } },
  logits: { data: { id: 'penguins', settings: { target: 'species3' } } },
};

/** Data and subject as they are written; where neither is, those that suit the first loss. */
export function shownOn(
  source: Untrusted,
  seed: number,
): { dataSource: Untrusted; subjectSource: Untrusted } {
  const [data, subject] = [source.at('data'), source.at('subject')];
  const suited = data.isAbsent && subject.isAbsent ? suitedTo(source.at('losses').at('0'), seed) : undefined;
  if (!suited) return { dataSource: data, subjectSource: subject };
  const given = (value: unknown) => new Untrusted(value, '', []);
  return {
    dataSource: given(suited.data),
    subjectSource: given(suited.model ? { model: suited.model } : undefined),
  };
}

/** Undefined where the loss fits what is usual, or there is none. */
function suitedTo(first: Untrusted, seed: number): Natural | undefined {
  const loss = Object.entries(losses).find(([id]) => first.at('id').is(id))?.[1];
  if (!loss) return undefined;
  const nothing = new Untrusted(undefined, '', []);
  const data = parseData(nothing, seed);
  const usual = groundOf(parseSubject(nothing, data, seed), data, seed).network!;
  const settings = parseLossSettings(first.at('settings').unheard(), loss, usual.score);
  if (lossUnfit(loss, settings, usual) === undefined) return undefined;
  return loss.natural ?? natural[lossFormula(loss, settings).reads];
}
