import { find } from '../../catalog';
import { inSentence } from '../../inSentence';
import { losses } from '../../losses';
import { formulaProblem } from '../../losses/formulaProblem';
import type { Loss, Score } from '../../losses/loss';
import { lossUnfit } from '../../losses/lossUnfit';
import type { Network } from '../../models/model';
import { defaultsOf, type SettingValues } from '../../settings';
import { experimentLimits, type LossChoice } from '../experiment';
import { parseEntry, parseSettings, parseTypedSettings } from './parseSettings';
import type { Problem } from '../subject';
import type { Untrusted } from './untrusted';

/** The losses that score the answers of the architecture, the main one first; none for a terrain. */
export function parseLosses(source: Untrusted, { network }: Problem): LossChoice[] {
  if (!network) {
    if (!source.isAbsent && !source.isEmptyList)
      source.notice('A terrain has no loss: the losses were left out.');
    return [];
  }
  const { score } = network;
  const usual = usualLoss(network);
  const listed = source.list('Losses', experimentLimits.losses);
  const chosen = listed?.map((item): LossChoice => {
    item.refuseOtherKeys(['id', 'settings', 'penalty']);
    const { id, entry } = parseEntry(item, 'Loss', losses, usual, inSentence);
    const settings = parseLossSettings(item.at('settings'), entry, score);
    const penalty = parsePenalty(item.at('penalty'));
    const reason = lossUnfit(entry, settings, network);
    if (reason === undefined) return { id, settings, penalty };
    const replacement = find(losses, usual)!;
    item.notice(`${entry.title} does not fit. ${reason} ${replacement.title} is used.`, usual);
    return { id: usual, settings: defaultsOf(replacement.settings), penalty };
  });
  return chosen ?? usualLosses(usual, network.network).map(unpenalised);
}

/**
 * A classifier by one logit, with so few weights that the plane shows all of them, opens on the pair that makes the
 * point: what shouts when it is wrong beside what whispers.
 */
function usualLosses(usual: string, { parameters }: Network): string[] {
  return usual === 'crossEntropy' && parameters.length === 2 ? ['crossEntropy', 'brier'] : [usual];
}

function unpenalised(id: string): LossChoice {
  return { id, settings: defaultsOf(find(losses, id)!.settings), penalty: { l1: 0, l2: 0, biases: true } };
}

/** The first of the menu that was written for the score; one that has another form for it comes after those. */
function usualLoss(network: NonNullable<Problem['network']>): string {
  const fitting = Object.entries(losses).filter(([, loss]) => !loss.typed && fits(loss, network));
  return (fitting.find(([, loss]) => loss.reads === network.score) ?? fitting[0])[0];
}

function fits(loss: Loss, network: NonNullable<Problem['network']>): boolean {
  return lossUnfit(loss, defaultsOf(loss.settings), network) === undefined;
}

/** The settings of a loss; a typed one begins with what suits the score, where there is one. */
export function parseLossSettings(source: Untrusted, entry: Loss, score?: Score): SettingValues {
  const { typed } = entry;
  if (!typed) return parseSettings(source, entry.settings);
  return parseTypedSettings(source, entry, {
    settings: typed.settings,
    problem: (values) => formulaProblem(entry, values),
    ...(score && { usual: ({ reads = score }) => typed.usual(reads as Score) }),
  });
}

function parsePenalty(source: Untrusted): LossChoice['penalty'] {
  source.refuseOtherKeys(['l1', 'l2', 'biases']);
  const range = { min: 0, max: 1e6 };
  return {
    l1: source.at('l1').number('L1 penalty', 0, range),
    l2: source.at('l2').number('L2 penalty', 0, range),
    biases: source.at('biases').toggle('A penalty on biases', true),
  };
}
