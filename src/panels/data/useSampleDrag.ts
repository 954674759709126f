import { addSample, moveSample } from '../../core/experiment/edit/editData';
import { useEffect, type RefObject } from 'react';
import { useThisMassif } from '../../state/hooks';
import { newGesture } from '../../state/newGesture';
import type { DataPlot } from './dataPlot';
import { frameOn } from '../plot/plotCanvas';
import { marginsOf } from './paintData';
import { nearestSample, placesOf, rowAt, type PlotPlaces, type ShownData, type Spot } from './plottedSamples';
import { selectSample } from './sampleEdits';

/** How near a press must be to a sample, in CSS pixels. */
const reach = { mouse: 10, touch: 22 };
/** A press that moves less than this is a click. */
const slop = { mouse: 2, touch: 6 };

interface Held {
  readonly pointerId: number;
  readonly sample: number;
  readonly gesture: string;
  readonly from: Spot;
  /** From the pointer to the sample. */
  readonly offset: Spot;
  readonly slop: number;
  readonly places: PlotPlaces;
  readonly plot: DataPlot;
  hasMoved: boolean;
}

interface SampleDrag {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** What was painted last. */
  readonly shown: RefObject<ShownData | undefined>;
  /** The plot whose axes hold still while a sample is dragged. */
  readonly still: RefObject<DataPlot | undefined>;
  readonly repaint: RefObject<() => void>;
}

/** Lets the pointer drag samples over the plot, a move a frame; Alt click adds one. */
export function useSampleDrag({ canvas, shown, still, repaint }: SampleDrag): void {
  const massif = useThisMassif();
  const { edit } = massif;
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let held: Held | undefined;
    let spot: Spot | undefined;
    let frame = 0;

    const spotOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Spot => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const near = (at: Spot, most: number) => {
      if (!shown.current) return undefined;
      const { plot } = shown.current;
      const places = placesOf(plot, frameOn(element, marginsOf(plot)));
      const { sample, distance } = nearestSample(plot, places, at);
      return { sample, places, isHit: distance <= most };
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || held || !shown.current) return;
      const from = spotOf(event);
      const kind = event.pointerType === 'touch' ? 'touch' : 'mouse';
      const { sample, places, isHit } = near(from, reach[kind])!;
      const { plot, samples } = shown.current;
      if (event.altKey) {
        const row = rowAt(plot, samples, sample, places.rawX(from.x), places.rawY(from.y));
        edit((chosen) => addSample(chosen, row));
        selectSample(massif, samples.count);
        return;
      }
      selectSample(massif, isHit ? sample : undefined);
      if (!isHit) return;
      element.setPointerCapture(event.pointerId);
      const at = { x: places.x(plot.x.values[sample]), y: places.y(plot.y.values[sample]) };
      held = {
        pointerId: event.pointerId,
        sample,
        gesture: newGesture('drag a sample'),
        from,
        offset: { x: at.x - from.x, y: at.y - from.y },
        slop: slop[kind],
        places,
        plot,
        hasMoved: false,
      };
    };
    const move = (): void => {
      frame = 0;
      if (!held || !spot || !shown.current) return;
      const { sample, gesture, offset, places, plot } = held;
      const [x, y] = [places.rawX(spot.x + offset.x), places.rawY(spot.y + offset.y)];
      const row = rowAt(plot, shown.current.samples, sample, x, y);
      edit((chosen) => moveSample(chosen, sample, row), gesture);
    };
    const onMove = (event: PointerEvent): void => {
      if (!held) {
        const isOver = event.pointerType !== 'touch' && near(spotOf(event), reach.mouse)?.isHit;
        element.style.cursor = event.altKey ? 'copy' : isOver ? 'grab' : '';
        return;
      }
      if (event.pointerId !== held.pointerId) return;
      spot = spotOf(event);
      held.hasMoved ||= Math.hypot(spot.x - held.from.x, spot.y - held.from.y) > held.slop;
      if (!held.hasMoved) return;
      element.style.cursor = 'grabbing';
      still.current = held.plot;
      frame ||= requestAnimationFrame(move);
    };
    const onUp = (event: PointerEvent): void => {
      if (event.pointerId !== held?.pointerId) return;
      if (frame !== 0) {
        cancelAnimationFrame(frame);
        move();
      }
      [held, spot, still.current] = [undefined, undefined, undefined];
      element.style.cursor = '';
      repaint.current();
    };
    // A finger on a sample drags it, a finger beside them scrolls the panel.
    const onTouch = (event: TouchEvent): void => {
      const [touch] = event.touches;
      if (event.touches.length === 1 && near(spotOf(touch), reach.touch)?.isHit) event.preventDefault();
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('touchstart', onTouch, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      still.current = undefined;
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('touchstart', onTouch);
    };
  }, [massif, edit, canvas, shown, still, repaint]);
}
