precision highp float;

#include <massif/height>
#include <massif/contour>
#include <massif/tint>
#include <massif/light>
#include <massif/air>

uniform sampler2D shapeTexture;  // dy/dx, dy/dz, openness to the sky, cast shadow
uniform sampler2D shapeBefore;
uniform sampler2D maskTexture;   // solid ground, exactly zero gradient
uniform bool piecewiseConstant;
uniform bool night;
uniform bool isLand;             // tints of a map; else a ramp of one measure, dark to light
uniform float mapView;           // 1: seen from above, lit as mapmakers do, so that labels stay readable
uniform vec3 occlusionTint;
uniform vec3 edgeColor;
uniform vec4 graticule;          // first tick and spacing along x, then along -z; spacing 0: none
uniform float zeroHeight;        // of a difference: where both ranges are as high; below 0: no difference
uniform float hatchLines;        // a unit
uniform float markerReach;      // falloff of marker light with squared distance
uniform vec4 markerPlace[MARKERS]; // world position and strength
uniform vec3 markerColor[MARKERS];

varying vec3 world;
varying vec2 texel;

// On the wall of a jump the drawn triangles are splinters: how much the ground rises over eight cells around instead.
vec2 riseAround() {
  int size = textureSize(heightTexture, 0).x;
  ivec2 point = ivec2(texel * float(size));
  vec2 rise = vec2(0.);
  for (int k = -3; k <= 3; k += 3) {
    rise.x += texelFetch(heightTexture, clamp(point + ivec2(4, k), 0, size - 1), 0).r
            - texelFetch(heightTexture, clamp(point + ivec2(-4, k), 0, size - 1), 0).r;
    rise.y -= texelFetch(heightTexture, clamp(point + ivec2(k, 4), 0, size - 1), 0).r
            - texelFetch(heightTexture, clamp(point + ivec2(k, -4), 0, size - 1), 0).r;
  }
  return rise / 3.;
}

// Ink follows the ground, as on Swiss sheets: blue on water, brown on soil, grey on rock, pale blue on snow.
vec3 inkFor(float place) {
  vec3 ink = mix(vec3(.09, .33, .43), vec3(.38, .24, .13), smoothstep(.03, .07, place));
  ink = mix(ink, vec3(.23, .21, .25), smoothstep(.55, .68, place));
  return mix(ink, vec3(.28, .40, .58), smoothstep(.84, .92, place));
}

// On other ramps ink is light on dark tints and dark on light ones: a line has one tint along all its length.
vec3 inkOn(vec3 tint) {
  bool isDark = dot(tint, vec3(.3, .59, .11)) < .42;
  return isDark ? mix(tint, vec3(1.), .62) : .32 * tint;
}

vec3 withContours(vec3 color, float strength) {
  vec2 level = contourLevel(world.y);
  // Length of the gradient, not fwidth: that is 1.4 times too large on diagonals.
  float perPixel = length(vec2(dFdx(world.y), dFdy(world.y))) * level.y;
  float x = level.x;
  // Lines closer than 8 to 4 pixels fade: no moire.
  float minor = lineCoverage(x, perPixel, .95) * (1. - smoothstep(.12, .26, perPixel));
  float perIndex = perPixel / contourIndex;
  float major = lineCoverage(x / contourIndex, perIndex, 1.75) * (1. - smoothstep(.10, .22, perIndex));
  // The last factor keeps level ground that lies exactly on a line from being flooded with ink.
  float ink = max(.42 * minor, .72 * major) * smoothstep(1e-4, 4e-4, perPixel) * strength;
  if (!isLand && zeroHeight < 0.) return mix(color, inkOn(tintAt(world.y)), ink);
  if (night) return mix(color, color * 1.55 + vec3(.055, .075, .11), .46 * ink);
  vec3 day = zeroHeight < 0. ? inkFor(tintPlace(world.y)) : vec3(.25, .22, .20);
  return mix(color, mix(day, day * color * 1.4, .35), ink);
}

vec3 withZeroLine(vec3 color) {
  float perPixel = length(vec2(dFdx(world.y), dFdy(world.y)));
  float pixels = abs(world.y - zeroHeight) / max(perPixel, 1e-9);
  // Where both are the same over a whole ground there is no line.
  float ink = (1. - smoothstep(.8, 1.8, pixels)) * smoothstep(1e-6, 1e-5, perPixel);
  return mix(color, night ? vec3(.93) : vec3(.11), ink);
}

vec3 withGraticule(vec3 color, float strength) {
  vec2 place = vec2(world.x, -world.z);
  vec2 x = (place - graticule.xz) / max(graticule.yw, 1e-6);
  vec2 perPixel = vec2(length(vec2(dFdx(x.x), dFdy(x.x))), length(vec2(dFdx(x.y), dFdy(x.y))));
  float east = graticule.y > 0. ? lineCoverage(x.x, perPixel.x, .8) : 0.;
  float north = graticule.w > 0. ? lineCoverage(x.y, perPixel.y, .8) : 0.;
  return mix(color, color * vec3(.62, .62, .70), max(east, north) * .33 * strength);
}

// Exactly zero gradient. Not along the view and not along the axes, or it reads as contours or graticule.
vec3 withHatch(vec3 color, float strength) {
  float x = (.35 * world.x + world.z) * hatchLines;
  float perPixel = length(vec2(dFdx(x), dFdy(x)));
  float ink = lineCoverage(x, perPixel, .9) * .6 * (1. - smoothstep(.14, .22, perPixel)) * strength;
  // By night dark ground is hatched with light, as its contours are drawn.
  bool isLight = night && color.g < .55;
  return mix(color, isLight ? 1.7 * color + vec3(.08, .10, .14) : color * vec3(.66, .66, .70), ink);
}

vec3 withMarkerLight(vec3 color, vec3 tint, vec3 normal) {
  vec3 light = vec3(0.);
  for (int k = 0; k < MARKERS; k++) {
    vec3 way = markerPlace[k].xyz - world;
    float squared = max(dot(way, way), 1e-6);
    float facing = max(dot(normal, way) * inversesqrt(squared), 0.);
    light += markerColor[k] * markerPlace[k].w * facing / (1. + markerReach * squared);
  }
  light *= .6 * tint + .4;
  return 1. - (1. - color) * (1. - min(light, vec3(.85)));
}

void main() {
  vec4 shape = texture2D(shapeTexture, texel);
  if (morph < 1.) shape = mix(texture2D(shapeBefore, texel), shape, morph);
  vec2 mask = texture2D(maskTexture, texel).rg;
  vec2 slope = piecewiseConstant ? vec2(0.) : shape.xy;

  // A fragment whose drawn triangle is far steeper than the limited slope is the wall of a jump.
  vec3 facet = cross(dFdx(world), dFdy(world));
  facet = normalize(facet * (facet.y < 0. ? -1. : 1.));
  vec2 drawnSlope = -facet.xz / max(facet.y, 1e-3);
  float cliff = piecewiseConstant
    ? smoothstep(.4, 1.4, length(drawnSlope))
    : smoothstep(1.2, 2.6, length(drawnSlope - slope) - .6 * length(slope));
  float holePerPixel = length(vec2(dFdx(mask.r), dFdy(mask.r)));
  float holeEdge = (mask.r - .5) / max(holePerPixel, 1e-6);

  vec3 normal = normalize(vec3(-slope.x, 1., -slope.y));
  // Jumps that follow each other more closely than the grid tells apart are a slope to the eye, and coloured as one.
  float wall = cliff;
  if (cliff > 0.) {
    vec2 rise = riseAround();
    normal = normalize(mix(normal, normalize(vec3(-rise.x, .25 * length(rise) + 3e-5, -rise.y)), cliff));
    float cells = float(textureSize(heightTexture, 0).x - 1);
    float slopeAround = length(rise) * cells / 16.;
    wall *= 1. - smoothstep(.3, .6, slopeAround / length(drawnSlope));
  }
  float openness = mix(shape.z, .82, cliff);
  float castShadow = mix(shape.w, 1., max(cliff, mapView));

  float share = heightShare(world.y);
  vec3 tint = tintAt(world.y);
  tint = mix(tint, mix(tint, vec3(.50, .46, .49), .5), wall);
  if (night && zeroHeight < 0.) tint *= mix(.82, 1., share);
  // Quiet valleys, crisp heights.
  float contrast = mix(.86, 1., smoothstep(0., .7, share)) * mix(1., .62, mapView);
  vec3 color = illuminate(tint, relativeLight(normal, castShadow), contrast);
  float open = clamp(openness * 1.08 - .02, 0., 1.);
  color *= mix(occlusionTint, vec3(1.), mix(open, .5 + .5 * open, mapView));

  // While the range flows its contours belong to neither end.
  color = withContours(color, (1. - wall) * smoothstep(.6, 1., morph));
  if (zeroHeight >= 0.) color = withZeroLine(color);
  color = withGraticule(color, 1. - cliff);
  color = withHatch(color, smoothstep(.6, .9, mask.g) * (1. - cliff));
  color = withMarkerLight(color, tint, normal);
  // A dark rim around holes, except where they are seen so flat that it would break into dots.
  float rim = (1. - smoothstep(.9, 2.2, holeEdge)) * (1. - smoothstep(.3, .7, holePerPixel));
  if (mask.r < .995) color = mix(color, edgeColor, rim);
  if (!gl_FrontFacing) color = edgeColor;
  // Alpha becomes coverage: the rim of a hole is as smooth as the rims of triangles.
  float coverage = mask.r < .995 ? clamp(holeEdge + .5, 0., 1.) : 1.;
  if (coverage <= 0.) discard;
  gl_FragColor = vec4(throughAir(color, world, share) + dither(), coverage);
}
