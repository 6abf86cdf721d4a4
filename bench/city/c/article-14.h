/* Article 14: rural workers, and places that are helped. */
#pragma once
#include "firm-size.h"
#include "records.h"

static inline Verdict firm_14_5(size_t f) {
  const int16_t business = firm_placement_business[f];
  return business == commercial_agency || business == labour_broker ? DUE : REFUSED;
}

/* A sum for each rural worker placed for three months. */
static inline Verdict clause_14_5(size_t r) {
  const int32_t start = placement_start[r];
  if (!placement_rural[r] || placement_subsidised[r] || !in_force(start)) return REFUSED;
  return least(placement_until[r], TODAY) >= add_months_next(start, 3) - 1 ? 30000 : REFUSED;
}

/* Counties, villages and relocation sites that are helped one to one. */
static inline Verdict clause_14_8(size_t f) {
  const int16_t place = firm_help_place[f], kind = firm_kind[f];
  if (place == none || (!is_public_unit(f) && kind != village_organisation && kind != other)) return REFUSED;
  if (place == county_place) return helped[firm_county[f]] ? DUE : REFUSED;
  if (place == village) return firm_village_still_poor[f] ? DUE : REFUSED;
  return place == relocation_site && firm_site_people[f] >= 800 ? DUE : REFUSED;
}
