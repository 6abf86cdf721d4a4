/* Article 20: placing. */
#pragma once
#include "records.h"
#include "verdict.h"

static inline Verdict firm_20_2(size_t f) { return firm_placement_business[f] == commercial_agency ? DUE : REFUSED; }

/* Of graduates the last school year counts or the year of graduation: which is not on record. */
static inline Truth is_of_five_groups(size_t r) {
  const int16_t group = placement_group[r];
  if (placement_rural[r] || group == poor_household || group == leaver || group == registered_unemployed) return YES;
  if (group != graduate) return NO;
  const int32_t start = placement_start[r], left = placement_diploma[r];
  const int in_last_school_year = start > add_months(left, -12) && start <= left;
  const int in_year = date_of(start).year == date_of(left).year;
  return in_last_school_year && in_year ? YES : in_last_school_year || in_year ? MAYBE : NO;
}

/* A sum for each person of the five groups placed free of charge. */
static inline Verdict clause_20_2(size_t r) {
  if (!placement_free[r] || !placement_insured[r] || placement_subsidised[r] || !in_force(placement_start[r]))
    return REFUSED;
  return due_where(is_of_five_groups(r), 30000);
}
