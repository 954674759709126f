varying vec2 place;

void main() {
  place = .5 + .5 * position.xy;
  gl_Position = vec4(position.xy, 0., 1.);
}
