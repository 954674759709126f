// Once per surface: dy/dx, dy/dz, openness to the sky, cast shadow. About 200 reads a texel, so never per frame.
precision highp float;

uniform highp sampler2D heightTexture;
uniform vec3 sun;

const int DIRECTIONS = 16;
const int REACHES = 9;
const int SHADOW_STEPS = 56;

float heightAt(ivec2 point) {
  return texelFetch(heightTexture, clamp(point, ivec2(0), textureSize(heightTexture, 0) - 1), 0).r;
}

// Filtered by the texture unit where it can; else the nearest point, which blurs the shadow's rim by a cell.
float heightNear(vec2 point) {
  return texture2D(heightTexture, (point + .5) / vec2(textureSize(heightTexture, 0))).r;
}

bool isOutside(vec2 point) {
  return any(lessThan(point, vec2(0.))) || any(greaterThan(point, vec2(textureSize(heightTexture, 0) - 1)));
}

// Rise from one point to the next at c of the heights a to e: central where smooth, one-sided beside a kink or a jump.
float limitedRise(float a, float b, float c, float d, float e, float cell) {
  float left = c - b, right = d - c;
  float bendLeft = a - 2. * b + c, bend = b - 2. * c + d, bendRight = c - 2. * d + e;
  if (max(abs(left), abs(right)) > 4. * cell) return abs(left) < abs(right) ? b - a : e - d; // slope of the calm side
  float kink = smoothstep(2.5, 5., abs(bend) / (min(abs(bendLeft), abs(bendRight)) + 2e-5)); // a lone second difference
  float oneSided = abs(bendLeft) < abs(bendRight) ? left + .5 * bendLeft : right - .5 * bendRight;
  return mix(.5 * (left + right), oneSided, kink);
}

vec2 slopeAt(ivec2 point, float cell) {
  ivec2 q = clamp(point, ivec2(2), textureSize(heightTexture, 0) - 3);
  ivec2 east = ivec2(q.x, point.y);
  ivec2 north = ivec2(point.x, q.y);
  float x = limitedRise(heightAt(east - ivec2(2, 0)), heightAt(east - ivec2(1, 0)), heightAt(east),
                        heightAt(east + ivec2(1, 0)), heightAt(east + ivec2(2, 0)), cell);
  float y = limitedRise(heightAt(north - ivec2(0, 2)), heightAt(north - ivec2(0, 1)), heightAt(north),
                        heightAt(north + ivec2(0, 1)), heightAt(north + ivec2(0, 2)), cell);
  return vec2(x, -y) / cell;
}

// Mean over all directions of 1 / (1 + m m), m the steepest rise seen that way.
float openness(ivec2 point, float cell) {
  float height = heightAt(point);
  float sum = 0.;
  for (int k = 0; k < DIRECTIONS; k++) {
    float angle = 6.2831853 * (float(k) + .5) / float(DIRECTIONS);
    vec2 direction = vec2(cos(angle), sin(angle));
    float steepest = 0.;
    float reach = 1.5;
    for (int step = 0; step < REACHES; step++) {
      vec2 place = vec2(point) + reach * direction;
      if (isOutside(place)) break;
      steepest = max(steepest, (heightNear(place) - height) / (reach * cell));
      reach *= 1.75;
    }
    sum += 1. / (1. + steepest * steepest);
  }
  return sum / float(DIRECTIONS);
}

// March to the lamp. The penumbra grows with distance and is softer than life: it should model, not hide.
float castShadow(ivec2 point, float cell) {
  vec2 towards = vec2(sun.x, -sun.z);
  float climb = sun.y / length(towards);
  towards = normalize(towards);
  float height = heightAt(point);
  float light = 1.;
  float reach = 1.5;
  for (int step = 0; step < SHADOW_STEPS; step++) {
    vec2 place = vec2(point) + reach * towards;
    if (isOutside(place)) break;
    float ray = height + climb * reach * cell;
    float penumbra = .06 + .10 * reach * cell;
    light = min(light, clamp(.85 + (ray - heightNear(place)) / penumbra, 0., 1.));
    reach += max(1., .06 * reach);
  }
  return light;
}

void main() {
  ivec2 point = ivec2(gl_FragCoord.xy);
  float cell = 2. / float(textureSize(heightTexture, 0).x - 1);
  gl_FragColor = vec4(slopeAt(point, cell), openness(point, cell), castShadow(point, cell));
}
