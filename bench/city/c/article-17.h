/* Article 17: vocational schools and apprentices. */
#pragma once
#include "article-9.h"

/* Grants and scholarships of vocational schools: the grants' amounts, and the ground of some, are not known. */
static inline Verdict clause_17_3(size_t r) {
  if (!vocational_student[r]) return REFUSED;
  const int college = higher_vocational[r];
  const Truth early = !study_year_known[r] ? MAYBE : study_year[r] <= 2 ? YES : NO;
  const Truth grant = college                  ? (family_hardship[r] ? YES : NO)
                      : early == NO            ? NO
                      : family_hardship[r]     ? early
                                               : MAYBE;
  const int is_national = scholarship[r] == national;
  const int awarded = is_national || (college && scholarship[r] == encouragement);
  if (!awarded && grant == NO) return REFUSED;
  if (!awarded || grant != NO) return OPEN;
  return college ? (is_national ? 800000 : 500000) : 600000;
}

static inline Verdict firm_17_4(size_t f) {
  return firm_apprenticeship[f] ? due_where(is_as_enterprise(f), DUE) : REFUSED;
}

/* Apprenticeships of up to three years: the standard is not on record. */
static inline Verdict clause_17_4(size_t r) {
  const int16_t origin = apprentice_origin[r];
  const int32_t started = apprentice_started[r], years = apprentice_years[r], ended = apprentice_ended[r];
  if ((origin != new_hire && origin != transferred) || apprentice_certificate[r] == none || apprentice_subsidised[r])
    return REFUSED;
  if (years > 3 || started > POLICY_TO || ended > TODAY) return REFUSED;
  if (!is_of_a_year(apprentice_open_ended[r], apprentice_contract[r], apprentice_contract_end[r])) return REFUSED;
  return ended >= add_months_rolling(started, years * 12) - 1 ? OPEN : REFUSED;
}
