/* Article 8: innovative enterprises, and first sets of equipment. */
#pragma once
#include "firm-size.h"
#include "records.h"

/* The ladder of innovative enterprises; the lowest tier has bounds, and two end on a day. */
static inline Verdict clause_8_2(size_t f) {
  const int16_t tier = firm_innovation_tier[f];
  if (tier == none) return REFUSED;
  const Truth may_be = is_enterprise(f);
  if ((tier == technology_sme || tier == high_tech) && firm_innovation_until[f] < TODAY) return REFUSED;
  if (tier == technology_sme && (firm_staff[f] > 500 || firm_revenue[f] > WAN(20000) || firm_assets[f] > WAN(20000)))
    return REFUSED;
  return due_where(may_be, DUE);
}

static inline Verdict firm_8_4(size_t f) { return firm_first_set_maker[f] ? DUE : REFUSED; }

/*
 * Of a set on the national list 80% of the premium, up to 3% of the sum insured, for three years; of one on the
 * province's a share of the sales that is not on record.
 */
static inline Verdict clause_8_4(size_t r) {
  const int16_t directory = machine_directory[r];
  const int is_compensated = (directory == national || directory == both_directories) && machine_premium[r] > 0 &&
                             machine_year[r] <= 3;
  if ((directory == provincial || directory == both_directories) && machine_sales[r] > 0) return OPEN;
  if (!is_compensated) return REFUSED;
  const int64_t premium = (int64_t)machine_premium[r] * 100, accepted = (int64_t)machine_insured[r] * 3;
  return share_of(premium < accepted ? premium : accepted, 4, 500);
}
