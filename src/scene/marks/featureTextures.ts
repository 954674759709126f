import type { CanvasTexture } from 'three';
import { featureSigns } from '../../signs/featureSigns';
import { drawnTexture, strokeCased } from './markTextures';

export const FEATURE_SIZE = 24;

export type FeatureSign = keyof typeof featureSigns;

/** The sign of a place of the ground, ink on casing. The caller disposes it. */
export function featureTexture(sign: FeatureSign, ink: string, casing: string): CanvasTexture {
  return drawnTexture(FEATURE_SIZE, (context) => {
    context.lineJoin = 'round';
    const trace = (): void => {
      for (const line of featureSigns[sign])
        line.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    };
    strokeCased(context, trace, 2, ink, casing);
  });
}
