/** A call begins the work, or, while it goes on, has it done once more after that: the newest question is never lost. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let isBusy = false;
  let isAsked = false;
  return async () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    try {
      while (isAsked) {
        isAsked = false;
        await work();
      }
    } finally {
      isBusy = false;
    }
  };
}
