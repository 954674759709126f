// A range laid over another: contours and a wide grid in ink on hardly any ground, so that the other shows through.
precision highp float;

#include <massif/height>
#include <massif/contour>

uniform sampler2D maskTexture; // solid ground, exactly zero gradient
uniform vec3 ink;
uniform vec3 casing;

varying vec3 world;
varying vec2 texel;

const float CELLS = 16.;
const float GROUND = .16;

float gridCoverage() {
  vec2 x = .5 * (world.xz + 1.) * CELLS;
  vec2 perPixel = vec2(length(vec2(dFdx(x.x), dFdy(x.x))), length(vec2(dFdx(x.y), dFdy(x.y))));
  return max(lineCoverage(x.x, perPixel.x, .9), lineCoverage(x.y, perPixel.y, .9));
}

void main() {
  if (texture2D(maskTexture, texel).r < .5) discard;
  vec2 level = contourLevel(world.y);
  float perPixel = length(vec2(dFdx(world.y), dFdy(world.y))) * level.y;
  float perIndex = perPixel / contourIndex;
  float index = lineCoverage(level.x / contourIndex, perIndex, 1.8) * (1. - smoothstep(.10, .22, perIndex));
  // Level ground that lies exactly on a line is not flooded.
  float contours = index * smoothstep(1e-4, 4e-4, perPixel);
  float line = max(.85 * contours, .45 * gridCoverage());
  float alpha = line + (1. - line) * GROUND;
  gl_FragColor = vec4(mix(casing, ink, line / alpha), alpha);
}
