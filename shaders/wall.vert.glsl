#include <massif/height>

attribute vec2 gridPoint; // column and row on the rim
attribute vec3 outward;
uniform float floorHeight;

varying vec3 world;
varying vec3 normalOut;
varying float rim; // world height of the surface above
varying vec2 texel;

void main() {
  int size = textureSize(heightTexture, 0).x;
  rim = drawnHeight(ivec2(gridPoint));
  normalOut = outward;
  texel = (gridPoint + .5) / float(size);
  // position.y is 1 along the rim and 0 along the floor.
  world = worldFromUnit(gridPoint / float(size - 1), mix(floorHeight, rim, position.y));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.);
}
