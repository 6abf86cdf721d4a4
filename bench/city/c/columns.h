/* The columns of people, read from the files that bench/city/stored.ts wrote. */
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* FULL: filled in every row. SOME: beside it, 1 where it is filled. */
#define COLUMNS(FULL, SOME)                                                \
  FULL(int16_t, county, "request.county")                                  \
  SOME(int16_t, birth_date, "person.birth-date")                           \
  FULL(int16_t, sex, "person.sex")                                         \
  SOME(int16_t, retirement_class, "person.retirement-class")               \
  FULL(int16_t, school_kind, "person.school-kind")                         \
  SOME(int16_t, diploma_date, "person.diploma-date")                       \
  FULL(uint8_t, hardship, "person.hardship")                               \
  FULL(uint8_t, zero_employment, "person.zero-employment-household")       \
  FULL(uint8_t, poor_labour, "person.poor-labour")                         \
  FULL(uint8_t, minimum_living, "person.minimum-living")                   \
  FULL(uint8_t, disabled, "person.disabled")                               \
  FULL(uint8_t, flexible_work, "person.flexible-work")                     \
  SOME(int16_t, flexible_start, "person.flexible-work-start")              \
  SOME(uint8_t, months_received, "person.months-received")                 \
  FULL(uint8_t, unemployed, "person.unemployed")                           \
  SOME(int16_t, unemployed_since, "person.unemployed-since")               \
  SOME(uint8_t, left_involuntarily, "person.left-involuntarily")           \
  SOME(int16_t, insured_months, "person.unemployment-insured-months")      \
  SOME(uint8_t, by_unit_alone, "person.unemployment-insured-by-unit-alone") \
  SOME(int16_t, benefit_state, "person.unemployment-benefit-state")        \
  SOME(int16_t, benefit_ended, "person.unemployment-benefit-ended-on")     \
  FULL(uint8_t, allowance_received, "person.unemployment-allowance-received") \
  FULL(uint8_t, hardship_ledger, "person.hardship-ledger")                 \
  FULL(uint8_t, living_subsidy_received, "person.living-subsidy-received") \
  FULL(uint8_t, flexible_subsidy, "person.hardship-flexible-subsidy")      \
  SOME(int16_t, flexible_subsidy_last, "person.hardship-flexible-subsidy-last-month") \
  FULL(uint8_t, stable_work, "person.stable-work")                         \
  FULL(int16_t, registration, "person.household-registration")             \
  SOME(int16_t, student_at, "person.student-at")                           \
  FULL(uint8_t, final_school_year, "person.final-school-year")             \
  FULL(uint8_t, job_seek_received, "person.job-seek-subsidy-received")     \
  FULL(uint8_t, startup_training, "person.startup-training")               \
  SOME(int16_t, startup_training_ended, "person.startup-training-ended-on") \
  FULL(uint8_t, small_firm_owner, "person.small-firm-owner")               \
  FULL(uint8_t, owes_loan, "person.startup-loan-outstanding")              \
  FULL(uint8_t, other_loans, "person.other-loans")                         \
  FULL(int16_t, recommended_by, "person.loan-recommended-by")              \
  FULL(uint8_t, quality_project, "person.quality-startup-project")         \
  FULL(uint8_t, loan_extended, "person.startup-loan-extended")             \
  FULL(int16_t, key_project_post, "person.key-project-post")               \
  FULL(uint8_t, skill_training, "person.skill-training")                   \
  SOME(int16_t, skill_training_ended, "person.skill-training-ended-on")    \
  FULL(int16_t, school_leaver, "person.school-leaver")                     \
  FULL(uint8_t, exempt_qualification, "person.exempt-qualification")       \
  FULL(uint8_t, vocational_student, "person.vocational-student")           \
  FULL(uint8_t, higher_vocational, "person.higher-vocational")             \
  SOME(uint8_t, study_year, "person.study-year")                           \
  FULL(uint8_t, family_hardship, "person.family-hardship-recognised")      \
  FULL(int16_t, scholarship, "person.scholarship")                         \
  SOME(int16_t, disability_grade, "person.disability-grade")               \
  FULL(uint8_t, needs_care, "person.needs-long-term-care")                 \
  FULL(int16_t, other_welfare, "person.other-welfare-support")

#define DECLARE_FULL(type, name, id) static const type *name;
#define DECLARE_SOME(type, name, id) \
  static const type *name;           \
  static const uint8_t *name##_known;
COLUMNS(DECLARE_FULL, DECLARE_SOME)

static int32_t people;
/* Months that each person paid as somebody: those of `row` are first_paid[row] to before first_paid[row + 1]. */
static const int32_t *first_paid, *paid_month, *paid_fen;
static const int16_t *paid_as;

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

static void read_columns(const char *folder, int32_t count) {
  people = count;
#define READ_FULL(type, name, id) name = read_file(folder, id, ".cells", sizeof(type) * people);
#define READ_SOME(type, name, id)     \
  READ_FULL(type, name, id)           \
  name##_known = read_file(folder, id, ".filled", people);
  COLUMNS(READ_FULL, READ_SOME)
  first_paid = read_file(folder, "level-1", ".starts", sizeof(int32_t) * (people + 1));
  const size_t records = first_paid[people];
  paid_month = read_file(folder, "person.contributions.month", ".cells", sizeof(int32_t) * records);
  paid_fen = read_file(folder, "person.contributions.paid", ".cells", sizeof(int32_t) * records);
  paid_as = read_file(folder, "person.contributions.insured-as", ".cells", sizeof(int16_t) * records);
}
