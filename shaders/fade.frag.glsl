// How much of a picture is left near the border of its pane; blending multiplies what is there by it.
precision highp float;

uniform vec2 size; // of the pane, CSS pixels
varying vec2 place;

const float FADE = 20.;

void main() {
  vec2 inside = min(place, 1. - place) * size;
  gl_FragColor = vec4(0., 0., 0., smoothstep(0., FADE, min(inside.x, inside.y)));
}
