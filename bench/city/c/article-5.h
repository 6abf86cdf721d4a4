/* Article 5: small shops and pedestrian streets. */
#pragma once
#include "firms.h"
#include "verdict.h"

/* Streets that carry many jobs come first: an official judges what is only claimed. */
static inline Verdict clause_5_5(size_t f) {
  const int16_t project = firm_street_project[f], jobs = firm_street_jobs[f];
  if (!firm_award_applied[f] || (project != small_shops && project != pedestrian_street)) return REFUSED;
  return jobs == many_jobs_recognised ? DUE : jobs == many_jobs_claimed ? OPEN : REFUSED;
}
