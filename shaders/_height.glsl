// World heights y on a square grid, one texel a point, and how far the range has flowed from the one before (1: there).
uniform highp sampler2D heightTexture;
uniform highp sampler2D heightBefore;
uniform float morph;

// The range before may have another grid. Filtered by hand: many phones cannot filter 32-bit textures.
float heightOfBefore(vec2 unit) {
  vec2 place = unit * vec2(textureSize(heightBefore, 0) - 1);
  ivec2 cell = min(ivec2(place), textureSize(heightBefore, 0) - 2);
  vec2 share = place - vec2(cell);
  float south = mix(texelFetch(heightBefore, cell, 0).r, texelFetch(heightBefore, cell + ivec2(1, 0), 0).r, share.x);
  float north = mix(texelFetch(heightBefore, cell + ivec2(0, 1), 0).r, texelFetch(heightBefore, cell + ivec2(1), 0).r, share.x);
  return mix(south, north, share.y);
}

float drawnHeight(ivec2 point) {
  float height = texelFetch(heightTexture, point, 0).r;
  if (morph >= 1.) return height;
  vec2 unit = vec2(point) / vec2(textureSize(heightTexture, 0) - 1);
  return mix(heightOfBefore(unit), height, morph);
}

// Unit coordinates and height to world: a to the east (+x), b to the north (-z), loss up (+y).
vec3 worldFromUnit(vec2 unit, float height) {
  return vec3(2. * unit.x - 1., height, 1. - 2. * unit.y);
}
