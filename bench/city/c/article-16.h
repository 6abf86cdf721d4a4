/* Article 16: training. */
#pragma once
#include "article-9.h"

static inline int may_have_trained(size_t r) {
  if (!skill_training[r]) return 0;
  const int32_t ended = skill_training_ended[r];
  return !skill_training_ended_known[r] || (ended >= POLICY_FROM && ended <= POLICY_TO && ended <= TODAY);
}

/* Training of students in their last school year: what school it was is not known. */
static inline Verdict clause_16_5(size_t r) { return may_have_trained(r) ? OPEN : REFUSED; }

/* Allowances during training: the standards are not on record. */
static inline Verdict clause_16_6(size_t r) {
  const int in_group = poor_labour[r] || hardship[r] || zero_employment[r] || school_leaver[r] == rural ||
                       (school_leaver[r] == urban && minimum_living[r]);
  return in_group && may_have_trained(r) ? OPEN : REFUSED;
}

/* A qualification without examination. */
static inline Verdict clause_16_7(size_t r) {
  const int16_t school = school_kind[r];
  if (!exempt_qualification[r] || (!is_graduate(school) && school != adult_education)) return REFUSED;
  if (diploma_date_known[r] && diploma_date[r] > TODAY) return REFUSED;
  return is_graduate(school) && diploma_date_known[r] ? DUE : OPEN;
}

enum { CAMPAIGN_FROM = 17897 }; /* 2019-01-01; what was asked of contracts before it is not on record */

static inline Verdict firm_16_9(size_t f) {
  return firm_organised_training[f] ? due_where(is_as_enterprise(f), DUE) : REFUSED;
}

/* Training of staff, or of new migrants and graduates before they start: no standard is on record. */
static inline Verdict clause_16_9(size_t r) {
  const int32_t contract = trainee_contract[r], started = trainee_started[r];
  if (trainee_certificate[r] == none || trainee_subsidised[r] || started < contract) return REFUSED;
  if (!in_force(trainee_ended[r])) return REFUSED;
  if (trainee_kind[r] == in_service) return OPEN;
  const int is_new = trainee_new_hire[r] == migrant || trainee_new_hire[r] == graduate;
  const int is_on_record = contract >= CAMPAIGN_FROM;
  const int is_soon = !is_on_record || started <= add_months(contract, 12);
  const int is_long = trainee_open_ended[r] ||
                      trainee_contract_end[r] >= add_months_rolling(contract, is_on_record ? 6 : 0) - 1;
  return is_new && is_soon && is_long ? OPEN : REFUSED;
}
