import {
  DataTexture,
  FloatType,
  HalfFloatType,
  LinearFilter,
  Mesh,
  NearestFilter,
  OrthographicCamera,
  PlaneGeometry,
  RedFormat,
  RGBAFormat,
  RGFormat,
  ShaderMaterial,
  WebGLRenderTarget,
  type Texture,
  type WebGLRenderer,
} from 'three';
import shapeFragment from '../../../shaders/shape.frag.glsl?raw';
import shapeVertex from '../../../shaders/shape.vert.glsl?raw';
import type { SurfaceMask } from '../../core/surface/surfaceMask';
import { forget } from '../stage/forget';
import { sun } from '../materials/sun';

/** What the shaders read of one surface; made once, never per frame. */
export interface SurfaceTextures {
  /** World heights, 32-bit, one texel a grid point. */
  readonly height: Texture;
  /** dy/dx, dy/dz, openness to the sky, cast shadow. */
  readonly shape: Texture;
  /** Solid ground and hatching. */
  readonly mask: Texture;
  readonly dispose: () => void;
}

/** Uploads heights and masks and renders the shape pass. The caller disposes the result. */
export function createSurfaceTextures(
  renderer: WebGLRenderer,
  masked: SurfaceMask,
  size: number,
): SurfaceTextures {
  const height = heightTexture(renderer, masked.heights, size);
  const mask = new DataTexture(masked.masks, size, size, RGFormat);
  mask.minFilter = mask.magFilter = LinearFilter;
  mask.unpackAlignment = 1;
  mask.needsUpdate = true;
  const target = new WebGLRenderTarget(size, size, {
    type: HalfFloatType,
    format: RGBAFormat,
    depthBuffer: false,
    minFilter: LinearFilter,
    magFilter: LinearFilter,
  });
  renderShape(renderer, height, target);
  const dispose = (): void => [height, mask, target].forEach((made) => made.dispose());
  return { height, mask, shape: target.texture, dispose };
}

function heightTexture(renderer: WebGLRenderer, heights: Float32Array, size: number): DataTexture {
  const filled = heights.map((value) => (Number.isNaN(value) ? 0 : value));
  const texture = new DataTexture(filled, size, size, RedFormat, FloatType);
  const filter = renderer.extensions.has('OES_texture_float_linear') ? LinearFilter : NearestFilter;
  texture.minFilter = texture.magFilter = filter;
  texture.needsUpdate = true;
  return texture;
}

function renderShape(renderer: WebGLRenderer, height: Texture, target: WebGLRenderTarget): void {
  const pass = shapePass(renderer);
  pass.material.uniforms.heightTexture.value = height;
  const before = renderer.getRenderTarget();
  renderer.setRenderTarget(target);
  renderer.render(pass, flatCamera);
  renderer.setRenderTarget(before);
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
