import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const source = join(dirname(createRequire(import.meta.url).resolve('three')), '../src');
const folder = join(source, 'renderers/shaders');
const shader = /shaders\/Shader(?:Chunk|Lib)\/(\w+)\.glsl\.js$/;
/** What three puts into every program by itself. */
const ofEveryProgram = ['tonemapping_pars_fragment', 'colorspace_pars_fragment'];

/**
 * Leaves out of the built page what three has for materials that are not among `materials`, named as in three's ShaderLib:
 * their shaders are empty. Those of shader materials are our own. Takes comments out of all that is kept.
 */
export function leanThree(materials: readonly string[]): Plugin {
  const kept = new Set([...materials, ...ofEveryProgram]);
  for (const name of kept) for (const [, part] of read(name).matchAll(/#include <(\w+)>/g)) kept.add(part);
  return {
    name: 'lean-three',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^three$/, replacement: join(source, 'Three.js') }] } }),
    transform(code, id) {
      const name = shader.exec(id)?.[1];
      if (name === undefined) return;
      return { code: kept.has(name) ? bare(code) : code.replaceAll(/`[^`]*`/g, '``'), map: null };
    },
  };
}

function read(name: string): string {
  const [chunk, own] = ['ShaderChunk', 'ShaderLib'].map((part) => join(folder, part, `${name}.glsl.js`));
  return readFileSync(existsSync(chunk) ? chunk : own, 'utf8');
}

/** Without comments, blank lines and indentation; other line ends matter to directives. */
function bare(glsl: string): string {
  return glsl
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/[ \t]*\/\/.*$/gm, '')
    .replaceAll(/^\s+/gm, '');
}
