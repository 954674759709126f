/** What commands say of themselves and of why they can do nothing now. */
export const commandWords = {
  nobodyWalks: 'No optimizer added',
  oneLoss: 'Only one loss is drawn',
  find: 'Search',
  findHelp: 'search commands, catalogs and cards',
  openFile: 'Open a file',
  openFileHelp: 'open a table or a saved experiment',
  resetAll: 'Reset all',
  resetAllHelp: 'back to the experiment of a first visit; undo brings yours again',
  isReset: 'This is the experiment of a first visit',
} as const;
