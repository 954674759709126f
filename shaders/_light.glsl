// Imhof's recipe: light says slope. The lamp is the sun by day and the moon by night, fixed to the map.
uniform vec3 sun; // unit vector towards the lamp
uniform vec3 sunTint;
uniform vec3 shadeTint;

// How much more (above 1) or less light than flat ground gets; flat ground keeps its tint.
float relativeLight(vec3 normal, float castShadow) {
  return max(dot(normal, sun), 0.) * mix(1., castShadow, .55) / sun.y;
}

// Multiplies shade in bluish and screens light in warm.
vec3 illuminate(vec3 tint, float light, float contrast) {
  float shade = 1. - clamp(light, 0., 1.);
  float lit = clamp((light - 1.) / (1. / sun.y - 1.), 0., 1.);
  vec3 color = mix(tint, tint * shadeTint, shade * contrast);
  return 1. - (1. - color) * (1. - sunTint * lit * contrast);
}
