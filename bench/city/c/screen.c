/*
 * The floor of a screening: the benefits of people and firms written by hand, over the same columns.
 *
 *     gcc -O3 -march=native -Wall -Wextra -Werror -o screen screen.c && ./screen CITY PEOPLE FIRMS
 *
 * Prints as JSON the seconds that screenings took, the median and the best, and what they found.
 */
#include <time.h>
#include "article-1.h"
#include "article-2.h"
#include "article-3.h"
#include "article-5.h"
#include "article-7.h"
#include "article-8.h"
#include "article-9.h"
#include "article-10.h"
#include "article-11.h"
#include "article-12.h"
#include "article-13.h"
#include "article-14.h"
#include "article-16.h"
#include "article-17.h"
#include "article-19.h"
#include "article-20.h"
#include "article-21.h"
#include "article-22.h"
#include "article-23.h"

#define OF_PEOPLE(X)                                                                                          \
  X(9, 5) X(10, 2) X(10, 4) X(10, 8) X(11, 1) X(11, 2) X(11, 3) X(13, 2) X(16, 5) X(16, 6) X(16, 7) X(17, 3)  \
  X(22, 2) X(22, 3) X(23, 1) X(23, 2) X(23, 4) X(23, 5)
/* Of people, open to everybody: nothing of a row is looked at. */
#define OF_EVERYBODY(X) X(19, 3)
#define OF_FIRMS(X)                                                                                           \
  X(1, 1) X(1, 2) X(1, 6) X(1, 7) X(1, 8) X(1, 11) X(1, 12) X(1, 13) X(2, 3) X(2, 5) X(2, 7) X(3, 1) X(5, 5)  \
  X(7, 1) X(8, 2) X(9, 1) X(10, 12) X(14, 8)
/* Of the records of a list; the last ones by what the firm is, too. */
#define OF_RECORDS(X)                                                                                         \
  X(1, 9, project) X(1, 10, project) X(8, 4, machine) X(9, 2, hire) X(9, 3, hire) X(9, 4, hire) X(9, 6, hire) \
  X(10, 3, loan) X(12, 1, post) X(12, 3, post) X(12, 4, rural) X(13, 3, intern) X(13, 4, intern)              \
  X(13, 9, notice) X(14, 5, placement) X(16, 9, trainee) X(17, 4, apprentice) X(20, 2, placement)             \
  X(21, 1, opening)
#define OF_RECORDS_AND_FIRM(X) X(9, 7, hire) X(19, 6, event)

/* Rows that are due, with the amounts in fen; rows that are open. */
typedef struct {
  int32_t *rows, *open_rows;
  double *fen;
  size_t due, open;
} Found;

static inline void add(Found *found, size_t row, Verdict verdict) {
  if (verdict == REFUSED) return;
  if (verdict == OPEN) found->open_rows[found->open++] = row;
  else found->fen[found->due] = verdict, found->rows[found->due++] = row;
}

/* One loop for each benefit, over some people or firms. */
#define LOOP(article, number)                                                                                 \
  static void screen_##article##_##number(size_t from, size_t to, Found *found) {                             \
    for (size_t r = from; r < to; r++) add(found, r, clause_##article##_##number(r));                         \
  }

#define LOOP_OF_OPEN(article, number)                                                                         \
  static void screen_##article##_##number(size_t from, size_t to, Found *found) {                             \
    for (size_t r = from; r < to; r++) found->open_rows[found->open++] = r;                                   \
  }

/* Of a firm that is not refused the records; what is open of the firm is open of each. */
#define LOOP_OF_LIST(article, number, list, ...)                                                              \
  static void screen_##article##_##number(size_t from, size_t to, Found *found) {                             \
    for (size_t f = from; f < to; f++) {                                                                      \
      const Verdict firm = firm_##article##_##number(f);                                                      \
      if (firm == REFUSED) continue;                                                                          \
      for (size_t r = first_##list[f], end = first_##list[f + 1]; r < end; r++) {                             \
        const Verdict verdict = clause_##article##_##number(__VA_ARGS__);                                     \
        add(found, r, firm == OPEN && verdict >= DUE ? OPEN : verdict);                                       \
      }                                                                                                       \
    }                                                                                                         \
  }
#define LOOP_OF_RECORDS(article, number, list) LOOP_OF_LIST(article, number, list, r)
#define LOOP_OF_RECORDS_AND_FIRM(article, number, list) LOOP_OF_LIST(article, number, list, f, r)

OF_PEOPLE(LOOP)
OF_EVERYBODY(LOOP_OF_OPEN)
OF_FIRMS(LOOP)
OF_RECORDS(LOOP_OF_RECORDS)
OF_RECORDS_AND_FIRM(LOOP_OF_RECORDS_AND_FIRM)

/* `first` is that of the list where a benefit is of its records. */
typedef struct {
  const char *clause;
  void (*screen)(size_t from, size_t to, Found *found);
  const int32_t *const *first;
} Benefit;
#define OF_SUBJECT(article, number) {#article "." #number, screen_##article##_##number, NULL},
#define OF_LIST(article, number, list) {#article "." #number, screen_##article##_##number, &first_##list},
static const Benefit BENEFITS[] = {
  OF_PEOPLE(OF_SUBJECT) OF_EVERYBODY(OF_SUBJECT)
  OF_FIRMS(OF_SUBJECT) OF_RECORDS(OF_LIST) OF_RECORDS_AND_FIRM(OF_LIST)
};
#define ONE(article, number) + 1
enum { RUNS = 5, STRETCH = 4096, COUNT_OF_ALL = COUNT(BENEFITS), COUNT_OF_PEOPLE = 0 OF_PEOPLE(ONE) OF_EVERYBODY(ONE) };

static Found found[COUNT_OF_ALL];

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

/* The benefits from `k` to before `end`, over so many subjects: all of a stretch before the next one. */
static void screen(size_t k, size_t end, size_t subjects) {
  for (size_t each = k; each < end; each++) found[each].due = found[each].open = 0;
  for (size_t from = 0; from < subjects; from += STRETCH) {
    const size_t to = from + STRETCH < subjects ? from + STRETCH : subjects;
    for (size_t each = k; each < end; each++) BENEFITS[each].screen(from, to, &found[each]);
  }
}

static void screen_people(void) { screen(0, COUNT_OF_PEOPLE, people); }
static void screen_firms(void) { screen(COUNT_OF_PEOPLE, COUNT_OF_ALL, firms); }
static void screen_all(void) { screen_people(); screen_firms(); }

static void print_times(const char *what, void (*work)(void)) {
  double seconds[RUNS];
  for (int run = -1; run < RUNS; run++) {
    const double started = now();
    work();
    if (run >= 0) seconds[run] = now() - started;
  }
  qsort(seconds, RUNS, sizeof *seconds, ascending);
  printf("\"%s\":{\"median\":%.6f,\"best\":%.6f},", what, seconds[RUNS / 2], seconds[0]);
}

int main(int argc, char **argv) {
  if (argc != 4) { fprintf(stderr, "screen CITY PEOPLE FIRMS\n"); return 1; }
  char folder[4096];
  snprintf(folder, sizeof folder, "%s/person", argv[1]);
  read_codes(folder);
  read_people(folder, atoi(argv[2]));
  snprintf(folder, sizeof folder, "%s/firm", argv[1]);
  read_firms(folder, atoi(argv[3]));
  for (size_t k = 0; k < COUNT_OF_ALL; k++) {
    const int32_t *const *first = BENEFITS[k].first;
    const size_t rows = first != NULL ? (size_t)(*first)[firms] : k < COUNT_OF_PEOPLE ? people : firms;
    found[k] = (Found){memory(4 * rows), memory(4 * rows), memory(8 * rows), 0, 0};
  }
  printf("{");
  print_times("person", screen_people);
  print_times("firm", screen_firms);
  print_times("all", screen_all);
  printf("\"totals\":{");
  for (size_t k = 0; k < COUNT_OF_ALL; k++) {
    double sum = 0;
    for (size_t i = 0; i < found[k].due; i++) sum += found[k].fen[i];
    printf("%s\"%s\":{\"due\":%zu,\"open\":%zu,\"fen\":%.0f}", k ? "," : "", BENEFITS[k].clause, found[k].due,
           found[k].open, sum);
  }
  printf("}}\n");
  return 0;
}
