/** What is said on the first visit, one after the other. */
export const hints = [
  'Height is the loss: how far the model is from the data. Each walker looks for the lowest place.',
  'Drag to rotate, scroll or pinch to zoom. Click the range, and the walkers start there.',
  'Other losses make other mountains of the same data: point at one, or take it.',
] as const;

/** Under this name a device remembers that they were read. */
export const hintsRead = 'massif hints';
