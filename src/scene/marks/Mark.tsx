import type { Ref } from 'react';
import { CustomBlending, OneFactor, OneMinusSrcAlphaFactor, type Sprite, type Texture } from 'three';
import { usePixelScale } from './usePixelScale';

export interface MarkProps {
  /** Premultiplied, as markTextures makes them. */
  readonly texture: Texture;
  /** CSS pixels across. */
  readonly size: number;
  readonly renderOrder: number;
  readonly ref?: Ref<Sprite>;
}

/**
 * A picture that faces the eye and keeps its size on screen. It is never cut by the slope that it stands on: whoever
 * places it asks whether its point is in sight and fades it.
 */
export function Mark({ texture, size, renderOrder, ref }: MarkProps) {
  const scale = size * usePixelScale();
  return (
    <sprite ref={ref ?? null} scale={[scale, scale, 1]} renderOrder={renderOrder} raycast={() => null}>
      <spriteMaterial
        map={texture}
        transparent
        sizeAttenuation={false}
        depthTest={false}
        depthWrite={false}
        blending={CustomBlending}
        blendSrc={OneFactor}
        blendDst={OneMinusSrcAlphaFactor}
      />
    </sprite>
  );
}

/** Sets how opaque a mark is; premultiplied texels fade in colour and alpha alike. */
export function fadeMark(sprite: Sprite | null, opacity: number): void {
  if (!sprite) return;
  sprite.material.color.setScalar(opacity);
  sprite.material.opacity = opacity;
}
