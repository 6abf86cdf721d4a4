/* Article 10: start-up loans, training and land. */
#pragma once
#include "records.h"
#include "people.h"
#include "verdict.h"

/* A start-up loan without counter-guarantee: whether one is applied for is not known. */
static inline Verdict clause_10_2(size_t r) {
  const int16_t by = recommended_by[r];
  const int recommended = by == credit_village || by == credit_park || by == incubator || quality_project[r];
  return recommended && !other_loans[r] ? OPEN : REFUSED;
}

static inline Verdict firm_10_3(size_t f) { return firm_startup_lender[f] ? DUE : REFUSED; }

/* The fund bears 80% of a loan lost to force majeure: an official judges what is only claimed. */
static inline Verdict clause_10_3(size_t r) {
  const int16_t cause = loan_cause[r];
  if (!loan_personal[r] || loan_unpaid[r] <= 0) return REFUSED;
  if (cause == force_majeure) return share_of((int64_t)loan_unpaid[r], 4, 5);
  return cause == force_majeure_claimed ? OPEN : REFUSED;
}

/* A loan extended for the epidemic: whether it is hard to repay is not known. */
static inline Verdict clause_10_4(size_t r) {
  return owes_loan[r] && !loan_extended[r] ? OPEN : REFUSED;
}

/* Start-up training of young small firms, or online in the epidemic: the form is not known. */
static inline Verdict clause_10_8(size_t r) {
  if (!startup_training[r]) return REFUSED;
  if (!startup_training_ended_known[r]) return OPEN;
  const int32_t ended = startup_training_ended[r];
  const int may_be_young_firm = small_firm_owner[r] && ended >= POLICY_FROM;
  return ended <= TODAY && (may_be_young_firm || ended >= EPIDEMIC_FROM) ? OPEN : REFUSED;
}

/* New land goes first to returning migrants' businesses of county level and above. */
static inline Verdict clause_10_12(size_t f) {
  const int16_t level = firm_returnee_level[f];
  const int is_high = level == county_place || level == city_place || level == province_place || level == state_place;
  return is_high && firm_needs_land[f] ? DUE : REFUSED;
}
