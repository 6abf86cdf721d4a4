/*
 * The floor of a screening: the benefits of a person written by hand, over the same columns.
 *
 *     gcc -O3 -march=native -o screen screen.c && ./screen FOLDER PEOPLE
 *
 * Prints as JSON the seconds that a screening took, the median and the best, and what it found.
 */
#include <time.h>
#include "clauses.h"

#define CLAUSES(X)                                                                                          \
  X(9, 5) X(10, 2) X(10, 4) X(10, 8) X(11, 1) X(11, 2) X(11, 3) X(13, 2) X(16, 5) X(16, 6) X(16, 7) X(17, 3) \
  X(19, 3) X(22, 2) X(22, 3) X(23, 1) X(23, 2) X(23, 4) X(23, 5)

/* Rows that are due, with the amounts in fen; rows that are open. */
typedef struct {
  const char *clause;
  int32_t *rows, *open_rows;
  double *fen;
  size_t due, open;
} Found;

/* One loop for each benefit, over some rows. */
#define LOOP(article, number)                                                                     \
  static void screen_##article##_##number(size_t from, size_t to, Found *found) {                 \
    for (size_t r = from; r < to; r++) {                                                          \
      int64_t fen = 0;                                                                            \
      const Verdict verdict = clause_##article##_##number(r, &fen);                               \
      if (verdict == REFUSED) continue;                                                           \
      if (verdict == OPEN) found->open_rows[found->open++] = r;                                   \
      else found->fen[found->due] = fen, found->rows[found->due++] = r;                           \
    }                                                                                             \
  }
CLAUSES(LOOP)

typedef struct {
  const char *clause;
  void (*screen)(size_t from, size_t to, Found *found);
} Benefit;
#define BENEFIT_OF(article, number) {#article "." #number, screen_##article##_##number},
static const Benefit BENEFITS[] = {CLAUSES(BENEFIT_OF)};
enum { COUNT = sizeof BENEFITS / sizeof *BENEFITS, RUNS = 5, STRETCH = 4096 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static int ascending(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void *memory(size_t bytes) {
  void *given = malloc(bytes);
  if (given == NULL) { perror("malloc"); exit(1); }
  return given;
}

int main(int argc, char **argv) {
  if (argc != 3) { fprintf(stderr, "screen FOLDER PEOPLE\n"); return 1; }
  read_codes(argv[1]);
  read_columns(argv[1], atoi(argv[2]));
  Found found[COUNT];
  for (size_t k = 0; k < COUNT; k++)
    found[k] = (Found){BENEFITS[k].clause, memory(4 * (size_t)people), memory(4 * (size_t)people), memory(8 * (size_t)people), 0, 0};
  double seconds[RUNS];
  for (int run = -1; run < RUNS; run++) {
    const double started = now();
    for (size_t k = 0; k < COUNT; k++) found[k].due = found[k].open = 0;
    for (size_t from = 0; from < (size_t)people; from += STRETCH) {
      const size_t to = from + STRETCH < (size_t)people ? from + STRETCH : (size_t)people;
      for (size_t k = 0; k < COUNT; k++) BENEFITS[k].screen(from, to, &found[k]);
    }
    if (run >= 0) seconds[run] = now() - started;
  }
  qsort(seconds, RUNS, sizeof *seconds, ascending);
  printf("{\"median\":%.6f,\"best\":%.6f,\"totals\":{", seconds[RUNS / 2], seconds[0]);
  for (size_t k = 0; k < COUNT; k++) {
    double sum = 0;
    for (size_t i = 0; i < found[k].due; i++) sum += found[k].fen[i];
    printf("%s\"%s\":{\"due\":%zu,\"open\":%zu,\"fen\":%.0f}", k ? "," : "", found[k].clause, found[k].due, found[k].open, sum);
  }
  printf("}}\n");
  return 0;
}
