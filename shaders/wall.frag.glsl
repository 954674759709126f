// The cut sides of the block. Strata alternate at index contours, so the cut is a scale.
precision highp float;

#include <massif/contour>
#include <massif/tint>
#include <massif/light>
#include <massif/air>

uniform sampler2D maskTexture;
uniform float floorHeight;
uniform bool hasHoles;
uniform vec3 edgeColor;
uniform vec3 strataEven;
uniform vec3 strataOdd;

varying vec3 world;
varying vec3 normalOut;
varying float rim;
varying vec2 texel;

vec3 strata() {
  vec2 level = contourLevel(world.y);
  float perPixel = length(vec2(dFdx(world.y), dFdy(world.y))) * level.y;
  float x = level.x / contourIndex;
  float perIndex = perPixel / contourIndex;
  float even = mod(floor(x), 2.);
  // Blend over the pixel in which the tone changes; bands thinner than a few pixels melt into their mean.
  float tone = mix(1. - even, even, clamp(fract(x) / max(perIndex, 1e-9), 0., 1.));
  tone = mix(tone, .5, smoothstep(.15, .5, perIndex));
  vec3 color = mix(strataEven, strataOdd, tone);
  color = mix(color, tintAt(world.y), .17);
  float minor = lineCoverage(level.x, perPixel, .7) * (1. - smoothstep(.15, .3, perPixel));
  float major = lineCoverage(x, perIndex, 1.) * (1. - smoothstep(.15, .3, perIndex));
  color = mix(color, .72 * color, .22 * minor);
  return mix(color, .58 * color, .5 * major);
}

void main() {
  bool inside = dot(normalOut, cameraPosition - world) < 0.;
  float depth = (rim - world.y) / max(length(vec2(dFdx(rim - world.y), dFdy(rim - world.y))), 1e-6);
  float height = (world.y - floorHeight) / max(fwidth(world.y), 1e-6);
  vec3 above = strata();
  vec3 color = world.y < 0. ? .93 * mix(strataEven, strataOdd, .5) : above;

  float light = max(dot(normalOut, sun), 0.) / sun.y;
  // A warm part in the shade: the bare shade tint made cold grey mud of the south wall.
  vec3 shaded = color * mix(shadeTint, vec3(1.02, .94, .86), .62);
  color = mix(shaded, color, clamp(.9 * light, 0., 1.));
  color = 1. - (1. - color) * (1. - .5 * sunTint * clamp(light - 1., 0., 1.));
  color *= mix(.86, 1., smoothstep(floorHeight, floorHeight + .22, world.y));
  color = mix(edgeColor, color, smoothstep(.9, 2.2, depth));
  color = mix(edgeColor, color, .3 + .7 * smoothstep(.6, 1.8, height));
  if (inside) color = mix(edgeColor, color, .45);

  // Rear walls peep through the rim as dots; only a hole gives a true view of their inner side.
  if (inside && !hasHoles) discard;
  if (texture2D(maskTexture, texel).r < .5) discard;
  gl_FragColor = vec4(throughAir(color, world, heightShare(world.y)) + dither(), 1.);
}
