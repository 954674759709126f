/** What notices say and offer. */
export const noticeWords = {
  lossesChanged: 'The losses changed.',
  undo: 'Undo',
  dismiss: 'Dismiss',
} as const;
