import { useEffect, useRef } from 'react';
import type { RangePictureProps } from '../../panels/losses/RangePicture';
import { useCanvasReturns } from '../../panels/plot/useCanvasReturns';
import { tintsOf } from '../../scene/materials/tints';
import { paintRelief } from '../../scene/picture/paintRelief';
import { useMassif } from '../../state/hooks';

/** Draws a small picture of a range. */
export function drawRelief(picture: RangePictureProps) {
  return <ReliefPicture {...picture} />;
}

/** Painted once a surface and theme on a plain canvas. */
function ReliefPicture({ surface, width, height }: RangePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useMassif((state) => state.theme);
  const palette = useMassif(({ experiment }) => experiment.view.palette);
  const returns = useCanvasReturns(canvas);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const ratio = Math.min(window.devicePixelRatio, 2);
    context.canvas.width = width * ratio;
    context.canvas.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const ramp = tintsOf(surface.zeroHeight !== undefined, palette, theme);
    paintRelief(context, surface, { width, height }, { ramp, theme });
  }, [surface, width, height, theme, palette, returns]);
  return <canvas ref={canvas} style={{ width, height }} aria-hidden />;
}
