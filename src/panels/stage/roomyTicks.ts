interface LabelledTick {
  readonly label: string;
  /** From 0 to 1 along the ramp. */
  readonly position: number;
}

/** The width of a figure of a label, and what lies between two labels, in CSS pixels. */
const [figure, gap] = [6.6, 6];

/** The ticks whose labels fit along a ramp of a width, from the left: none covers another or hangs over by more than `margin`. */
export function roomyTicks<Tick extends LabelledTick>(
  ticks: readonly Tick[],
  width: number,
  margin: number,
): Tick[] {
  let end = -margin - gap;
  const inOrder = ticks.toSorted((one, other) => one.position - other.position);
  return inOrder.filter(({ label, position }) => {
    const half = (label.length * figure) / 2;
    const [left, right] = [position * width - half, position * width + half];
    if (left < end + gap || right > width + margin) return false;
    end = right;
    return true;
  });
}
