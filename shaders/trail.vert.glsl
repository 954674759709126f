// Screen-space lines: each instance is one segment, blown up to a quad with room for round ends.
#include <massif/line>

attribute vec4 from; // world position and step
attribute vec4 to;
attribute float along; // world length of the path before the segment

uniform vec2 resolution; // device pixels
uniform float width;     // device pixels

varying vec2 place;   // pixels along the segment from its start, pixels across
varying vec3 reaches; // pixel length of the segment, world length before it and after it
varying vec2 steps;

void main() {
  vec4 start = pulledView(from.xyz);
  vec4 end = pulledView(to.xyz);
  vec4 startClip = projectionMatrix * start;
  vec4 endClip = projectionMatrix * end;
  vec2 startPixel = .5 * resolution * startClip.xy / startClip.w;
  vec2 endPixel = .5 * resolution * endClip.xy / endClip.w;
  float pixels = distance(startPixel, endPixel);
  vec2 direction = pixels > 1e-4 ? (endPixel - startPixel) / pixels : vec2(1., 0.);
  float room = .5 * width + 1.;
  bool atEnd = position.x > .5;
  vec2 offset = room * ((atEnd ? 1. : -1.) * direction + position.y * vec2(-direction.y, direction.x));

  vec4 clip = atEnd ? endClip : startClip;
  clip.xy += offset / (.5 * resolution) * clip.w;
  place = vec2(atEnd ? pixels + room : -room, position.y * room);
  reaches = vec3(pixels, along, along + distance(from.xyz, to.xyz));
  steps = vec2(from.w, to.w);
  // A segment that reaches behind the eye has no picture.
  gl_Position = min(startClip.w, endClip.w) > 0. ? clip : vec4(2., 2., 2., 1.);
}
