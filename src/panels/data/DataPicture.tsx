import { useEffect, useMemo, useRef } from 'react';
import { problemOf } from '../../core/experiment/subject';
import { SizeObserver } from '../../state/browser/sizeObserver';
import { useChosen, useMassif } from '../../state/hooks';
import { useCanvasReturns } from '../plot/useCanvasReturns';
import { dataPlot } from './dataPlot';
import { paintData } from './paintData';

/** The samples alone, without what a model makes of them, on axes with their units. */
export function DataPicture({ className }: { className?: string | undefined }) {
  const data = useChosen('data');
  const subject = useChosen('subject');
  const seed = useChosen('seed');
  const theme = useMassif((state) => state.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const returns = useCanvasReturns(canvas);
  const plot = useMemo(() => {
    const { network } = problemOf(subject, data, seed);
    return network && dataPlot(network);
  }, [subject, data, seed]);
  useEffect(() => {
    const { current } = canvas;
    if (!plot || !current) return undefined;
    const paint = () => paintData(current, { plot, theta: undefined, isWrong: () => false });
    const watcher = new SizeObserver(paint);
    watcher.observe(current);
    let isShown = true;
    paint();
    void document.fonts?.ready.then(() => isShown && paint());
    return () => {
      isShown = false;
      watcher.disconnect();
    };
  }, [plot, theme, returns]);
  if (!plot) return null;
  const label = `${plot.x.values.length} samples, ${plot.x.title} across, ${plot.y.title} upwards`;
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
