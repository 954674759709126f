precision highp float;

uniform vec3 color;
uniform float diameter;

void main() {
  float pixels = length(gl_PointCoord - .5) * (diameter + 1.);
  float coverage = 1. - smoothstep(.5 * diameter - .5, .5 * diameter + .5, pixels);
  gl_FragColor = vec4(color, coverage);
}
