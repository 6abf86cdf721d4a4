/* Article 23: people in hardship. */
#pragma once
#include "people.h"
#include "verdict.h"

/* First in employment aid: whether the epidemic has hit somebody is not known. */
static inline Verdict clause_23_1(size_t r) { return hardship[r] ? OPEN : REFUSED; }

/* The ledger of the unemployed in hardship, which itself is proof of it: an official judges who is not on record. */
static inline Verdict clause_23_2(size_t r) {
  if (!unemployed[r]) return REFUSED;
  return zero_employment[r] || minimum_living[r] || hardship_ledger[r] ? DUE : OPEN;
}

/* A one-off living subsidy: the standards are not on record. */
static inline Verdict clause_23_4(size_t r) {
  if (!unemployed[r] || living_subsidy_received[r]) return REFUSED;
  return left_involuntarily_known[r] && !left_involuntarily[r] ? REFUSED : OPEN;
}

/* Allowances of disabled people: the standards are not on record. */
static inline Verdict clause_23_5(size_t r) {
  if (!disabled[r] || other_welfare[r] == special_support || other_welfare[r] == injury_care) return REFUSED;
  const int may_be_severe =
      !disability_grade_known[r] || disability_grade[r] == first_grade || disability_grade[r] == second_grade;
  return minimum_living[r] || (may_be_severe && needs_care[r]) ? OPEN : REFUSED;
}
