/* Article 2: money from banks and guarantors. */
#pragma once
#include "firms.h"
#include "verdict.h"

/* The fast channel of rediscount. */
static inline Verdict clause_2_3(size_t f) { return firm_key_supported[f] && firm_bill_to_discount[f] ? DUE : REFUSED; }

/* No blind withdrawal of loans: an official judges a difficulty that is only claimed. */
static inline Verdict clause_2_5(size_t f) {
  const int is_creditworthy = !firm_loan_overdue[f] && !firm_dishonest[f] && !firm_zombie[f];
  if (!firm_loan_cut[f] || firm_difficulty[f] == none || !is_creditworthy) return REFUSED;
  return firm_difficulty[f] == recognised ? DUE : OPEN;
}

/* An award to guarantors that take at most 2% of small firms: its share is not on record. */
static inline Verdict clause_2_7(size_t f) {
  const double guaranteed = firm_small_guarantees[f];
  return firm_guarantor[f] && guaranteed > 0 && firm_guarantee_fees[f] * 50 <= guaranteed ? OPEN : REFUSED;
}
