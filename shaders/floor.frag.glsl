// The block's shadow on the table, away from the lamp, and the block's floor that shows through holes.
precision highp float;

#include <massif/air>

uniform vec3 shadowColor;
uniform float shadowStrength;
uniform float shadowReach;
uniform vec3 floorColor;

varying vec3 world;

void main() {
  if (max(abs(world.x), abs(world.z)) < .999) {
    gl_FragColor = vec4(throughAir(floorColor, world, 0.) + dither(), 1.);
    return;
  }
  vec2 beyond = abs(world.xz - vec2(.05, .04)) - 1.;
  float distance = length(max(beyond, 0.));
  float shadow = shadowStrength * (.55 * exp(-9. * distance) + .45 * exp(-2.6 * distance));
  shadow *= 1. - smoothstep(shadowReach - .6, shadowReach, distance);
  gl_FragColor = vec4(shadowColor, clamp(shadow + dither() * step(.004, shadow), 0., 1.));
}
