import { Mesh, Points, ShaderMaterial, Sprite, SpriteMaterial, Texture, type Object3D } from 'three';

/** Gives up all that the graphics card holds of a scene; whatever is drawn again is sent to it anew. */
export function forget(scene: Object3D): void {
  scene.traverse((object) => {
    if (!(object instanceof Mesh || object instanceof Sprite || object instanceof Points)) return;
    object.geometry.dispose();
    for (const material of [object.material].flat()) {
      for (const texture of texturesOf(material)) texture.dispose();
      material.dispose();
    }
  });
}

function texturesOf(material: unknown): Texture[] {
  if (material instanceof SpriteMaterial) return material.map ? [material.map] : [];
  if (!(material instanceof ShaderMaterial)) return [];
  return Object.values(material.uniforms).flatMap(({ value }: { value: unknown }) =>
    value instanceof Texture ? [value] : [],
  );
}
