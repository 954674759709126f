import { useFrame } from '@react-three/fiber';
import { useImperativeHandle, useRef, type Ref } from 'react';
import { CustomBlending, OneFactor, OneMinusSrcAlphaFactor, type Sprite, type Texture } from 'three';
import { pixelScale } from './pixelScale';

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
  const sprite = useRef<Sprite>(null);
  useImperativeHandle(ref, () => sprite.current!);
  useFrame(({ camera, size: pane }) => {
    const scale = size * pixelScale(camera, pane.height);
    sprite.current?.scale.set(scale, scale, 1);
  });
  return (
    <sprite ref={sprite} renderOrder={renderOrder} raycast={() => null}>
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
