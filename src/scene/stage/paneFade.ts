import {
  AddEquation,
  BufferAttribute,
  BufferGeometry,
  Camera,
  CustomBlending,
  Mesh,
  Scene,
  ShaderMaterial,
  SrcAlphaFactor,
  Vector2,
  ZeroFactor,
  type WebGLRenderer,
} from 'three';
import fragmentShader from '../../../shaders/fade.frag.glsl?raw';
import vertexShader from '../../../shaders/fade.vert.glsl?raw';

/** What fades a picture out towards the borders of its pane, so that ground nearer than them is not cut off. */
export interface PaneFade {
  /** After the picture, in the same viewport; its size in CSS pixels. */
  readonly draw: (gl: WebGLRenderer, width: number, height: number) => void;
  readonly dispose: () => void;
}

export function createPaneFade(): PaneFade {
  const size = new Vector2();
  const material = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { size: { value: size } },
    // What is there already, times the fade.
    blending: CustomBlending,
    blendEquation: AddEquation,
    blendSrc: ZeroFactor,
    blendDst: SrcAlphaFactor,
    transparent: true,
    depthTest: false,
    depthWrite: false,
  });
  const triangle = new BufferGeometry();
  triangle.setAttribute('position', new BufferAttribute(Float32Array.of(-1, -1, 0, 3, -1, 0, -1, 3, 0), 3));
  const mesh = new Mesh(triangle, material);
  mesh.frustumCulled = false;
  const scene = new Scene().add(mesh);
  const camera = new Camera();
  return {
    draw(gl, width, height) {
      size.set(width, height);
      const { autoClear } = gl;
      gl.autoClear = false;
      gl.render(scene, camera);
      gl.autoClear = autoClear;
    },
    dispose() {
      triangle.dispose();
      material.dispose();
    },
  };
}
