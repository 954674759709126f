// Colour says height: the hypsometric ramp, bent so that the median height stands at 0.40 of it.
uniform sampler2D tintTexture;
uniform float top;          // world height of the highest drawn point
uniform float tintExponent;

float heightShare(float y) {
  return clamp(y / top, 0., 1.);
}

float tintPlace(float y) {
  return pow(heightShare(y), tintExponent);
}

vec3 tintAt(float y) {
  return texture2D(tintTexture, vec2(tintPlace(y) * 255. / 256. + .5 / 256., .5)).rgb;
}
