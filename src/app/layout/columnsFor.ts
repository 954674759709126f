/** What name, bar and labels take of a cell, and how much wider than high a range is drawn. CSS pixels. */
const taken = { width: 48, height: 102 };
const shape = 1.25;
/** More would be too small to read. */
const most = 3;

/** In how many columns so many ranges are drawn largest in a rectangle; the fewest of those. */
export function columnsFor(count: number, room: { readonly width: number; readonly height: number }): number {
  let [best, largest] = [1, -Infinity];
  for (let columns = 1; columns <= Math.min(count, most); columns++) {
    const rows = Math.ceil(count / columns);
    const [width, height] = [room.width / columns - taken.width, room.height / rows - taken.height];
    const size = Math.min(width, shape * height);
    if (size <= largest) continue;
    [best, largest] = [columns, size];
  }
  return best;
}
