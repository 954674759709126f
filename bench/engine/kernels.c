/* The same grids by gcc, with the first layer projected once: what this machine can do at VL numbers a vector.
 * Compiled with -DVL, -DWIDTHS (such as 2,16,16,1), -DACTIVATION (0 none, 1 tanh, 2 relu), -DSKIPS (1 with) and
 * -DLOSS (1 cross entropy, 2 squared error, 3 softmax); called with a workload file, a number of repetitions and a file
 * for the losses, prints milliseconds a grid. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef float v __attribute__((vector_size(VL * 4)));
typedef int32_t vi __attribute__((vector_size(VL * 4)));
#define SPLAT(x) ((v){} + (float)(x))
#define INLINE static inline __attribute__((always_inline))
/* Vectors of samples that go through a layer together. */
#define GROUP 4

static const int widths[] = {WIDTHS};
#define LAYERS ((int)(sizeof(widths) / sizeof(int)) - 1)
#define INPUTS widths[0]
#define FIRST widths[1]
#define OUTPUTS widths[LAYERS]
#define WIDEST 64

static int count, grid, parameters, groups;
static float *middle, *along_a, *along_b, *coordinates;
static v *inputs, *targets, *masks, *still, *first_a, *first_b, *row;

INLINE v choose(vi mask, v yes, v no) { return (v)((mask & (vi)yes) | (~mask & (vi)no)); }

/* gcc makes one instruction of these loops. */
INLINE v largest(v a, v b) {
  for (int lane = 0; lane < VL; lane++) a[lane] = a[lane] > b[lane] ? a[lane] : b[lane];
  return a;
}

INLINE v smallest(v a, v b) {
  for (int lane = 0; lane < VL; lane++) a[lane] = a[lane] < b[lane] ? a[lane] : b[lane];
  return a;
}

INLINE v vexp(v x) {
  x = smallest(largest(x, SPLAT(-87)), SPLAT(88));
  v t = x * 1.44269504f + 12582912.f;
  v f = x * 1.44269504f - (t - 12582912.f);
  v p = SPLAT(1.3333558e-3f);
  p = p * f + 9.6181291e-3f;
  p = p * f + 5.5504109e-2f;
  p = p * f + 2.4022651e-1f;
  p = p * f + 6.9314718e-1f;
  p = p * f + 1.f;
  return (v)((vi)p + ((vi)t << 23));
}

INLINE v vlog(v x) {
  vi bits = (vi)x;
  vi exponent = (bits - 0x3f3504f3) >> 23;
  v m = (v)(bits - (exponent << 23)) - 1.f;
  v p = SPLAT(7.0376836292e-2f);
  p = p * m - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  v square = m * m;
  return p * m * square - 0.5f * square + m + __builtin_convertvector(exponent, v) * 0.69314718f;
}

INLINE v vtanh(v x) {
  x = smallest(largest(x, SPLAT(-7.9f)), SPLAT(7.9f));
  v z = x * x;
  v p = SPLAT(-2.76076847742355e-16f);
  p = p * z + 2.00018790482477e-13f;
  p = p * z - 8.60467152213735e-11f;
  p = p * z + 5.12229709037114e-08f;
  p = p * z + 1.48572235717979e-05f;
  p = p * z + 6.37261928875436e-04f;
  p = p * z + 4.89352455891786e-03f;
  v q = SPLAT(1.19825839466702e-06f);
  q = q * z + 1.18534705686654e-04f;
  q = q * z + 2.26843463243900e-03f;
  q = q * z + 4.89352518554385e-03f;
  return x * p / q;
}

INLINE v activate(v x, int activation) {
  return activation == 1 ? vtanh(x) : activation == 2 ? largest(x, SPLAT(0)) : x;
}

/* Units of a group: [unit][GROUP]. Four outputs at a time stay in registers. */
INLINE void dense(const float *weights, const v *in, v *out, int wide, int outputs, int activation) {
  const float *biases = weights + wide * outputs;
  int j = 0;
  for (; j + 4 <= outputs; j += 4) {
    v sums[4][GROUP];
    for (int u = 0; u < 4; u++)
      for (int q = 0; q < GROUP; q++) sums[u][q] = SPLAT(biases[j + u]);
#pragma GCC unroll 8
    for (int k = 0; k < wide; k++)
      for (int u = 0; u < 4; u++) {
        v w = SPLAT(weights[(j + u) * wide + k]);
        for (int q = 0; q < GROUP; q++) sums[u][q] += w * in[k * GROUP + q];
      }
    for (int u = 0; u < 4; u++)
      for (int q = 0; q < GROUP; q++) out[(j + u) * GROUP + q] = activate(sums[u][q], activation);
  }
  for (; j < outputs; j++)
    for (int q = 0; q < GROUP; q++) {
      v sum = SPLAT(biases[j]);
      for (int k = 0; k < wide; k++) sum += weights[j * wide + k] * in[k * GROUP + q];
      out[j * GROUP + q] = activate(sum, activation);
    }
}

INLINE v loss_of(const v *units, v target, int q) {
#if LOSS == 1
  v z = units[q];
  v small = vexp(choose(z > 0, -z, z));
  return largest(z, SPLAT(0)) + vlog(1.f + small) - target * z;
#elif LOSS == 2
  v error = units[q] - target;
  return error * error;
#else
  v top = units[q];
  for (int c = 1; c < OUTPUTS; c++) top = largest(top, units[c * GROUP + q]);
  v powers = SPLAT(0), own = SPLAT(0);
  for (int c = 0; c < OUTPUTS; c++) {
    v z = units[c * GROUP + q];
    powers += vexp(z - top);
    own = choose(target == (float)c, z, own);
  }
  return top + vlog(powers) - own;
#endif
}

/* All layers behind the first; written out layer by layer, so that every width is a constant. Hidden layers of equal
 * width carry their input along when there are skips. */
INLINE const v *later_layers(const float *theta, v *a, v *b) {
  int offset = widths[1] * (widths[0] + 1);
#pragma GCC unroll 32
  for (int layer = 1; layer < LAYERS; layer++) {
    dense(theta + offset, a, b, widths[layer], widths[layer + 1], layer < LAYERS - 1 ? ACTIVATION : 0);
    if (SKIPS && layer < LAYERS - 1 && widths[layer] == widths[layer + 1])
      for (int k = 0; k < widths[layer] * GROUP; k++) b[k] += a[k];
    offset += widths[layer + 1] * (widths[layer] + 1);
    v *swap = a;
    a = b;
    b = swap;
  }
  return a;
}

static void evaluate(float *out) {
  float *theta = aligned_alloc(64, (parameters * 4 + 127) / 64 * 64);
  static v a_units[WIDEST * GROUP], b_units[WIDEST * GROUP];
  for (int j = 0; j < grid; j++) {
    float b = coordinates[j];
    for (int k = 0; k < groups * FIRST * GROUP; k++) row[k] = still[k] + b * first_b[k];
    for (int i = 0; i < grid; i++) {
      float a = coordinates[i];
      for (int k = 0; k < parameters; k++) theta[k] = middle[k] + a * along_a[k] + b * along_b[k];
      v sum = SPLAT(0);
      for (int g = 0; g < groups; g++) {
        const v *at = row + g * FIRST * GROUP, *slope = first_a + g * FIRST * GROUP;
        for (int k = 0; k < FIRST * GROUP; k++)
          a_units[k] = activate(at[k] + a * slope[k], LAYERS > 1 ? ACTIVATION : 0);
        const v *outputs = later_layers(theta, a_units, b_units);
        for (int q = 0; q < GROUP; q++)
          sum += masks[g * GROUP + q] * loss_of(outputs, targets[g * GROUP + q], q);
      }
      double total = 0;
      for (int lane = 0; lane < VL; lane++) total += sum[lane];
      out[j * grid + i] = total / count;
    }
  }
  free(theta);
}

static void project(const float *theta, v *out) {
  for (int g = 0; g < groups; g++)
    dense(theta, inputs + g * INPUTS * GROUP, out + g * FIRST * GROUP, INPUTS, FIRST, 0);
}

static float *numbers(FILE *file, int n) {
  float *values = aligned_alloc(64, (n * 4 + 127) / 64 * 64);
  if (fread(values, 4, n, file) != (size_t)n) exit(2);
  return values;
}

static v *vectors(int n) {
  v *result = aligned_alloc(64, (sizeof(v) * n + 63) / 64 * 64);
  memset(result, 0, sizeof(v) * n);
  return result;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  int head[3];
  if (argc < 4 || !file || fread(head, 4, 3, file) != 3) return 2;
  count = head[0], grid = head[1], parameters = head[2];
  float *x = numbers(file, count * INPUTS), *t = numbers(file, count);
  middle = numbers(file, parameters), along_a = numbers(file, parameters), along_b = numbers(file, parameters);
  coordinates = numbers(file, grid);
  groups = (count + VL * GROUP - 1) / (VL * GROUP);
  inputs = vectors(groups * GROUP * INPUTS), targets = vectors(groups * GROUP), masks = vectors(groups * GROUP);
  still = vectors(groups * GROUP * FIRST), first_a = vectors(groups * GROUP * FIRST);
  first_b = vectors(groups * GROUP * FIRST), row = vectors(groups * GROUP * FIRST);
  for (int n = 0; n < count; n++) {
    int g = n / (VL * GROUP), q = n % (VL * GROUP) / VL, lane = n % VL;
    for (int k = 0; k < INPUTS; k++) ((float *)inputs)[((g * INPUTS + k) * GROUP + q) * VL + lane] = x[k * count + n];
    ((float *)targets)[(g * GROUP + q) * VL + lane] = t[n];
    ((float *)masks)[(g * GROUP + q) * VL + lane] = 1;
  }
  float *out = malloc(grid * grid * 4);
  for (int repetition = 0; repetition < atoi(argv[2]); repetition++) {
    double began = now();
    project(middle, still), project(along_a, first_a), project(along_b, first_b);
    evaluate(out);
    printf("%f ", now() - began);
  }
  FILE *losses = fopen(argv[3], "wb");
  return losses && fwrite(out, 4, grid * grid, losses) == (size_t)(grid * grid) && fclose(losses) == 0 ? 0 : 2;
}
