/* Article 22: the unemployed. */
#pragma once
#include "retirement.h"

/* The benefit of the unemployed, on to retirement, where it ran out within a year of it. */
static inline Verdict clause_22_2(size_t r) {
  if (!unemployed[r] || (benefit_state_known[r] && benefit_state[r] != exhausted)) return REFUSED;
  const Truth working_age = of_working_age(r);
  if (working_age == NO) return REFUSED;
  if (!birth_date_known[r]) return OPEN;
  /* A day on which it ran out that is not on record is not one to come. */
  const int known = benefit_ended_known[r];
  const int32_t ended = known ? benefit_ended[r] : TODAY;
  const Days retires = retirement(r);
  if (known && (ended >= TODAY || month_of(retires.last) <= month_of(ended))) return REFUSED;
  if (ended <= add_months(retires.first, -12)) return REFUSED;
  if (!known || working_age == MAYBE || !retirement_class_known[r]) return OPEN;
  return benefit_state_known[r] && benefit_known[county[r]] ? BENEFIT : OPEN;
}

/* An allowance for the unemployed whose benefit ran out, or who do not qualify for it: shares of it in 2020. */
static inline Verdict clause_22_3(size_t r) {
  if (!unemployed[r] || allowance_received[r]) return REFUSED;
  /* Of everybody unemployed the registers know all but when the benefit ran out. */
  const int16_t state = benefit_state[r];
  const int ran_out = state == exhausted;
  const int16_t months = insured_months[r];
  if (!ran_out) {
    if (months < 1 || (months < 12 && by_unit_alone[r]) || state == drawing) return REFUSED;
    if (state != stopped && months >= 12 && left_involuntarily[r]) return REFUSED;
  }
  const int known = ran_out ? benefit_ended_known[r] : unemployed_since_known[r];
  const int32_t event = ran_out ? benefit_ended[r] : unemployed_since[r];
  if (known && (event < ALLOWANCE_FROM || event > TODAY)) return REFUSED;
  /* Paid from the next month to that of retirement. */
  const Truth working_age = of_working_age_next_month(r);
  if (working_age == NO) return REFUSED;
  if (state == stopped || !known || working_age == MAYBE || !benefit_known[county[r]]) return OPEN;
  if (ran_out || months < 12) return share_of(BENEFIT, 1, 2);
  return months < 24 ? share_of(BENEFIT, 3, 5) : share_of(BENEFIT, 4, 5);
}
