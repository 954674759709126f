/** In a page: nothing is rasterised any more, which software would do here on the workers' cores; all else goes on. */
export function stopRasterising() {
  for (const call of /** @type {const} */ ([
    'drawElements',
    'drawArrays',
    'drawElementsInstanced',
    'drawArraysInstanced',
  ]))
    WebGL2RenderingContext.prototype[call] = () => {};
}
