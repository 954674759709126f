// What lies between the eye and the ground.
uniform vec3 hazeColor;
uniform float hazeAmount;
uniform vec2 hazeRange; // distances at which the haze begins and is full

// Farther is paler, less so on the heights: they stand out of the haze.
vec3 throughAir(vec3 color, vec3 world, float share) {
  float haze = smoothstep(hazeRange.x, hazeRange.y, distance(world, cameraPosition));
  return mix(color, hazeColor, haze * hazeAmount * (1. - .45 * share));
}

// Interleaved gradient noise under one step of 8 bits: smooth slopes show no bands.
float dither() {
  return (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(.06711056, .00583715)))) - .5) / 255.;
}
