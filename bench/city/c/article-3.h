/* Article 3: industrial land. */
#pragma once
#include "firms.h"
#include "verdict.h"

/* Land for flexible terms, of at most 50 years, or leased, of at most 20. */
static inline Verdict clause_3_1(size_t f) {
  if (!firm_land_sought[f] || !firm_land_standards[f] || firm_land_inefficient[f]) return REFUSED;
  const int16_t mode = firm_land_mode[f];
  if (mode == long_lease) return firm_land_years[f] <= 20 ? DUE : REFUSED;
  const int is_flexible = mode == flexible_term || mode == lease_first || mode == lease_and_sale;
  return is_flexible && firm_land_years[f] <= 50 ? DUE : REFUSED;
}
