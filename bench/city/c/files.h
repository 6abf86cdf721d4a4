/* Cells from the files that bench/city/stored.ts wrote, and the macros that declare and read columns of them. */
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Bytes of a file of the folder; ends the program where there is none, or where it is not of `bytes` bytes (0: any). */
static void *read_file(const char *folder, const char *name, const char *suffix, size_t bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s%s", folder, name, suffix);
  FILE *file = fopen(path, "rb");
  if (file == NULL) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  const size_t size = ftell(file);
  if (bytes > 0 && size != bytes) { fprintf(stderr, "%s: %zu bytes, not %zu\n", path, size, bytes); exit(1); }
  rewind(file);
  char *cells = malloc(size + 1);
  if (cells == NULL || fread(cells, 1, size, file) != size) { perror(path); exit(1); }
  cells[size] = 0;
  fclose(file);
  return cells;
}

/* Columns are listed as FULL(type, name, id), filled in every row, and SOME, with beside them a 1 where they are. */
#define DECLARE_FULL(type, name, id) static const type *name;
#define DECLARE_SOME(type, name, id) DECLARE_FULL(type, name, id) static const uint8_t *name##_known;
/* In a function with the `folder` and the number of `rows`. */
#define READ_FULL(type, name, id) name = read_file(folder, id, ".cells", sizeof(type) * rows);
#define READ_SOME(type, name, id) READ_FULL(type, name, id) name##_known = read_file(folder, id, ".filled", rows);

/* Where the records of each of so many parents begin in a list, and at the end their number, which it returns. */
static size_t read_first(const int32_t **first, const char *folder, const char *list, size_t parents) {
  *first = read_file(folder, list, ".starts", sizeof(int32_t) * (parents + 1));
  return (*first)[parents];
}
