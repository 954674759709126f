varying vec3 world;

void main() {
  world = (modelMatrix * vec4(position, 1.)).xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.);
}
