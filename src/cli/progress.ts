/** The part of a terminal that is used here. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Between two words about some work, and before the first, in milliseconds. */
const pause = 500;
const eraseLine = '\r\x1b[K';

/** Says on a terminal which share of some work is done, each time over the last; to a file or a pipe nothing is said. */
export class Progress {
  private last = performance.now();
  private isSaid = false;

  constructor(private readonly terminal: Terminal) {}

  readonly tell = (share: number): void => {
    if (!this.terminal.isTTY || performance.now() - this.last < pause) return;
    this.last = performance.now();
    this.isSaid = true;
    this.terminal.write(`${eraseLine}massif: ${Math.floor(100 * share)} % done`);
  };

  /** Takes away what was said. */
  end(): void {
    if (this.isSaid) this.terminal.write(eraseLine);
  }
}
