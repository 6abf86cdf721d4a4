/* Article 13: students, interns and graduates. */
#pragma once
#include "records.h"
#include "people.h"
#include "verdict.h"

/* Job-search subsidy of students in hardship: further kinds of hardship are not known. */
static inline Verdict clause_13_2(size_t r) {
  if (!final_school_year[r] || job_seek_received[r]) return REFUSED;
  if (!student_at_known[r]) return OPEN;
  const int16_t at = student_at[r];
  if (at != higher_education && at != secondary_vocational && at != technician) return REFUSED;
  return minimum_living[r] || disabled[r] ? 200000 : OPEN;
}

/* The first day on which somebody was no intern any more, or will not be. */
static inline int32_t intern_over(size_t r) {
  const int32_t agreed = intern_agreed_end[r] + 1;
  return intern_ending[r] == full_term ? agreed : least(intern_ended[r], agreed);
}

static inline int32_t months_agreed(size_t r) { return months_between(intern_start[r], intern_agreed_end[r] + 1); }
static inline int32_t months_done(size_t r) {
  return months_between(intern_start[r], least(intern_over(r), TODAY + 1));
}

enum { LONGEST = 12, SHORTEST = 3 };

/* Whether a month on record lies from so many months after the start to before so many, and within the policy. */
static inline int has_month_in(size_t r, int32_t after, int32_t before) {
  const int32_t start = month_of(intern_start[r]), from = most(start + after, month_of(POLICY_FROM));
  const int32_t to = start + least(before, LONGEST) - 1;
  for (int32_t at = first_intern_month[r]; at < first_intern_month[r + 1]; at++)
    if (intern_month_of[at] >= from && intern_month_of[at] <= to) return 1;
  return 0;
}

/* Without work since leaving school, within two years of it. */
static inline Truth is_recent_graduate(size_t r) {
  const int32_t start = intern_start[r], left = intern_diploma[r];
  const int is_recent = intern_unemployed[r] && left <= start && start < add_months_rolling(left, 24);
  return is_recent ? graduate_of(intern_school[r]) : NO;
}

/* 16 to 24 years old. */
static inline int is_unemployed_youth(size_t r) {
  const int32_t start = intern_start[r], at_16 = add_months_rolling(intern_birth[r], 16 * 12);
  return intern_registered[r] && at_16 <= start && start < add_months_rolling(intern_birth[r], 25 * 12);
}

static inline Verdict firm_13_3(size_t f) { return firm_internship_base[f] ? DUE : REFUSED; }

/* A share of the minimum wage of each month done: the classes of the counties are not sure, so no wage is. */
static inline Verdict clause_13_3(size_t r) {
  if (!is_unemployed_youth(r) && is_recent_graduate(r) == NO) return REFUSED;
  if (intern_start[r] > POLICY_TO || months_agreed(r) < SHORTEST) return REFUSED;
  const int32_t done = months_done(r);
  if (intern_ending[r] != hired_early && done < SHORTEST) return REFUSED;
  return has_month_in(r, 0, done) ? OPEN : REFUSED;
}

static inline Verdict firm_13_4(size_t f) { return firm_internship_base[f] ? DUE : REFUSED; }

/* The months that were left when the unit hired the intern. */
static inline Verdict clause_13_4(size_t r) {
  const int32_t start = intern_start[r], ended = intern_ended[r];
  if (intern_ending[r] != hired_early || ended < start || ended > least(intern_agreed_end[r], TODAY)) return REFUSED;
  if (is_recent_graduate(r) == NO || start > POLICY_TO) return REFUSED;
  const int32_t agreed = months_agreed(r);
  return agreed >= SHORTEST && has_month_in(r, months_done(r), agreed) ? OPEN : REFUSED;
}

static inline Verdict firm_13_9(size_t f) { return firm_state_owned[f] ? DUE : REFUSED; }

/* No arbitrary conditions to graduates: an official judges others than those that the state forbids. */
static inline Verdict clause_13_9(size_t r) {
  const int16_t restriction = notice_restriction[r];
  if (!in_force(notice_published[r])) return REFUSED;
  return restriction == none ? DUE : restriction == other ? OPEN : REFUSED;
}
