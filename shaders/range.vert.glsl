#include <massif/height>

varying vec3 world;
varying vec2 texel; // centre of the vertex' texel in texture coordinates

void main() {
  int size = textureSize(heightTexture, 0).x;
  ivec2 point = ivec2(gl_VertexID % size, gl_VertexID / size);
  texel = (vec2(point) + .5) / float(size);
  world = worldFromUnit(vec2(point) / float(size - 1), drawnHeight(point));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.);
}
