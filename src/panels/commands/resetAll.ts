import { firstVisit } from '../../core/experiment/firstVisit';
import { parseExperiment } from '../../core/experiment/parse/parse';
import { withSharedParts } from '../../core/experiment/withSharedParts';
import { commandWords } from '../words/commands';
import { defineCommand } from './command';

export const resetAll = defineCommand({
  title: commandWords.resetAll,
  help: commandWords.resetAllHelp,
  keys: [],
  run: ({ store }) => store.getState().visit(parseExperiment(firstVisit)),
  unfit({ store }) {
    const { experiment } = store.getState();
    const first = parseExperiment(firstVisit).experiment;
    return withSharedParts(experiment, first) === experiment ? commandWords.isReset : undefined;
  },
});
