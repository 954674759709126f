const day = Math.floor(Date.now() / 86_400_000);

/** Every so many-th of a list, on the next day the next ones; all of them where `MASSIF_ALL` is set. */
export function ofToday<Item>(all: readonly Item[], every: number): readonly Item[] {
  return process.env.MASSIF_ALL ? all : all.filter((_, index) => (index + day) % every === 0);
}
