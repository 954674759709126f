// Contour lines: whole level numbers are lines, multiples of contourIndex are index lines (see core/surface/contours.ts).
uniform int contourKind; // 0 equal heights, 1 equal values under a log height, 2 decades
uniform float contourStep;
uniform float contourOffset;
uniform float contourIndex;
uniform float verticalScale; // world heights per raw unit
uniform vec2 logScale;       // floor and soft of the log height

// Level number at world height y, and levels per unit of height.
vec2 contourLevel(float y) {
  if (contourKind == 0) return vec2(y / contourStep + contourOffset, 1. / contourStep);
  float bracket = logScale.x * pow(10., y / verticalScale);
  float value = max(bracket - logScale.y, 0.);
  float valuePerHeight = 2.302585 * bracket / verticalScale;
  if (contourKind == 1) return vec2(value / contourStep + contourOffset, valuePerHeight / contourStep);
  // On log paper: 9 levels a decade. Below a hundredth of the softening the lines would crowd into the pit.
  float lowest = floor(log2(logScale.y) / 3.3219281) - 1.;
  float decade = max(floor(log2(max(value, 1e-30)) / 3.3219281 + 1e-6), lowest);
  float unit = pow(10., decade);
  return vec2(9. * decade + value / unit - 1., valuePerHeight / unit);
}

// Coverage of lines `width` pixels wide at the whole numbers of x; x changes by `perPixel` from pixel to pixel.
float lineCoverage(float x, float perPixel, float width) {
  float pixels = abs(fract(x - .5) - .5) / max(perPixel, 1e-9);
  return 1. - smoothstep(.5 * width - .5, .5 * width + .5, pixels);
}
