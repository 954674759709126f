import {
  HalfFloatType,
  LinearFilter,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  RGBAFormat,
  ShaderMaterial,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from 'three';
import shapeFragment from '../../../shaders/shape.frag.glsl?raw';
import shapeVertex from '../../../shaders/shape.vert.glsl?raw';
import { forget } from '../stage/forget';
import { sun } from '../materials/sun';

/** Slopes, openness to the sky and cast shadow of heights, one texel a grid point. The caller disposes the result. */
export function shapeOf(renderer: WebGLRenderer, height: Texture, size: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(size, size, {
    type: HalfFloatType,
    format: RGBAFormat,
    depthBuffer: false,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
  const pass = shapePass(renderer);
  pass.material.uniforms.heightTexture.value = height;
  const before = renderer.getRenderTarget();
  renderer.setRenderTarget(target);
  renderer.render(pass, flatCamera);
  renderer.setRenderTarget(before);
  return target;
}

const flatCamera = new OrthographicCamera();
const passes = new WeakMap<WebGLRenderer, Mesh<PlaneGeometry, ShaderMaterial>>();

/** Gives up what the graphics card holds of the pass that shapes are rendered by. */
export function forgetShapePass(renderer: WebGLRenderer): void {
  const pass = passes.get(renderer);
  if (pass) forget(pass);
}

/** One full-screen pass a renderer: making it anew would compile its program again for every surface. */
function shapePass(renderer: WebGLRenderer): Mesh<PlaneGeometry, ShaderMaterial> {
  const known = passes.get(renderer);
  if (known) return known;
  const material = new ShaderMaterial({
    vertexShader: shapeVertex,
    fragmentShader: shapeFragment,
    uniforms: { heightTexture: { value: null }, sun: { value: sun } },
    depthTest: false,
  });
  const pass = new Mesh(new PlaneGeometry(2, 2), material);
  pass.frustumCulled = false;
  passes.set(renderer, pass);
  return pass;
}
