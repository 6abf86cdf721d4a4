/* Article 19: public employment services. */
#pragma once
#include "records.h"
#include "verdict.h"

/* 19.3, new transfers of rural labour: who is rural is not known, so that everybody is open (OF_EVERYBODY in screen.c). */

static inline Verdict firm_19_6(size_t f) {
  const int16_t provider = firm_service_provider[f];
  return provider == public_agency || provider == university || provider == mentor_team ? DUE : REFUSED;
}

/* Fairs and services, of agencies and universities free ones: the standard is not on record. */
static inline Verdict clause_19_6(size_t f, size_t r) {
  const int16_t kind = event_kind[r];
  const int by_mentors = firm_service_provider[f] == mentor_team;
  const int is_service = kind == job_fair || kind == startup_service || (by_mentors && kind == guidance);
  const int is_free = by_mentors || event_free[r];
  return is_service && is_free && in_force(event_held[r]) && !event_subsidised[r] ? OPEN : REFUSED;
}
