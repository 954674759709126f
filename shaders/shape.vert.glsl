// One triangle over the whole target.
void main() {
  gl_Position = vec4(position.xy, 0., 1.);
}
