/* Article 7: foreign trade. */
#pragma once
#include "firm-size.h"

/* Insurance of export credit, and markets abroad of small traders: neither share nor the bound of small is on record. */
static inline Verdict clause_7_1(size_t f) {
  if (!firm_foreign_trade[f] || is_enterprise(f) == NO) return REFUSED;
  return firm_export_premium[f] > 0 || firm_market_spending[f] > 0 ? OPEN : REFUSED;
}
