precision highp float;

uniform vec3 color;
uniform float opacity;
uniform float width;       // device pixels, of the part already walked
uniform float futureWidth; // device pixels, of the part to come; 0: not drawn
uniform float stepNow;
uniform float dashPeriod;  // world length of dash and gap
uniform bool dashed;       // the walked part too
uniform float glow;        // 0: a line, else the strength of a soft light around it

varying vec2 place;
varying vec3 reaches;
varying vec2 steps;

void main() {
  float share = clamp(place.x / max(reaches.x, 1e-3), 0., 1.);
  bool future = mix(steps.x, steps.y, share) > stepNow;
  float wide = future ? futureWidth : width;
  if (wide <= 0.) discard;

  // Distance to the segment: round ends close the joints. Dashes end square, overlaps of a pale line would show.
  float beyond = max(max(-place.x, place.x - reaches.x), 0.);
  if ((dashed || future) && beyond > .5) discard;
  float pixels = length(vec2(beyond, place.y));

  if (glow > 0.) {
    float light = glow * pow(max(1. - 2. * pixels / wide, 0.), 1.6);
    gl_FragColor = vec4(light * color, 0.);
    return;
  }
  float coverage = 1. - smoothstep(.5 * wide - .5, .5 * wide + .5, pixels);
  if (dashed || future) {
    float length = mix(reaches.y, reaches.z, share);
    float duty = future ? .42 : .56;
    if (fract(length / dashPeriod) > duty) discard;
  }
  gl_FragColor = vec4(color, opacity * coverage);
}
