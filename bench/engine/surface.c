/* The heights of Rastrigin's surface by gcc, which makes vectors of the loop and takes the cosine from the library of
 * the machine; called like the program of kernels.c, with a file that holds a 0, the size of the grid, a 0 and the
 * coordinates. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  int32_t head[3];
  if (argc < 4 || !file || fread(head, 4, 3, file) != 3) return 2;
  int grid = head[1];
  float *restrict coordinates = malloc(grid * 4), *restrict out = malloc(4l * grid * grid);
  if (fread(coordinates, 4, grid, file) != (size_t)grid) return 2;
  const float turn = 6.283185307f;
  for (int repetition = 0; repetition < atoi(argv[2]); repetition++) {
    double began = now();
    for (int j = 0; j < grid; j++) {
      float y = coordinates[j], along_y = 20 + y * y - 10 * cosf(turn * y);
      for (int i = 0; i < grid; i++) {
        float x = coordinates[i];
        out[j * grid + i] = along_y + x * x - 10 * cosf(turn * x);
      }
    }
    printf("%f ", now() - began);
  }
  FILE *losses = fopen(argv[3], "wb");
  return losses && fwrite(out, 4, grid * grid, losses) == (size_t)(grid * grid) && fclose(losses) == 0 ? 0 : 2;
}
