/* Article 21: posts that are to be published. */
#pragma once
#include "records.h"
#include "verdict.h"

static inline Verdict firm_21_1(size_t f) { return firm_government_project[f] || firm_public_posts[f] ? DUE : REFUSED; }

/* In two places: an official judges how a unit without a site of its own has published one. */
static inline Verdict clause_21_1(size_t r) {
  const int16_t source = opening_source[r], site = opening_own_site[r];
  if ((source != government_project && source != public_welfare) || !in_force(opening_opened[r])) return REFUSED;
  if (opening_hrss_site[r] != same_level) return REFUSED;
  return site == published ? DUE : site == no_site ? OPEN : REFUSED;
}
