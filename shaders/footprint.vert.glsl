// One dot a step. Each knows the widest spacing at which it stays, so that dots thin out from far away.
#include <massif/line>

attribute float stepNumber;
attribute float spacing; // world units

uniform float stepNow;
uniform float leastSpacing; // world units
uniform float diameter;     // device pixels

void main() {
  bool shown = stepNumber <= stepNow && spacing >= leastSpacing;
  gl_Position = shown ? projectionMatrix * pulledView(position) : vec4(2., 2., 2., 1.);
  gl_Position.z -= 2e-5 * gl_Position.w; // before its own line
  gl_PointSize = diameter + 1.;
}
