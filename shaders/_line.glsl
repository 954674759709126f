// A line drawn this close to the ground would sink into it: its depth is taken a little nearer to the eye.
const float PULL = .012;

vec4 pulledView(vec3 local) {
  vec4 view = modelViewMatrix * vec4(local, 1.);
  view.xyz *= 1. - PULL / max(length(view.xyz), PULL);
  return view;
}
