import { toggleSlicing } from '../../state/slicing';
import { defineCommand } from './command';

export const drawLine = defineCommand({
  title: 'Draw a line (X)',
  help: 'draw a line: two clicks, or arrows and Enter, give the losses along it',
  keys: ['x'],
  icon: 'slice',
  run: toggleSlicing,
  isOn: ({ screen }) => screen.getState().slicing !== undefined,
});
