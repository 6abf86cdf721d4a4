/* When a person retires, by the ages of 1978: women at 50 or 55, by their class. */
#pragma once
#include "people.h"
#include "verdict.h"

enum { AT_60 = 720, AT_55 = 660, AT_50 = 600 }; /* months */

/* The day of retirement at the earliest and at the latest, where the class is not known. */
typedef struct { int32_t first, last; } Days;
static inline Days retirement(size_t r) {
  const int is_male = sex[r] == male, is_known = retirement_class_known[r], is_cadre = retirement_class[r] == cadre;
  const int32_t least = is_male ? AT_60 : is_known && is_cadre ? AT_55 : AT_50;
  const int32_t most = is_male ? AT_60 : !is_known || is_cadre ? AT_55 : AT_50;
  const int32_t first = add_months(birth_date[r], least);
  return (Days){first, most == least ? first : add_months(birth_date[r], most)};
}

static inline Truth retires_after(size_t r, int32_t day) {
  if (!birth_date_known[r]) return MAYBE;
  const Days retires = retirement(r);
  return day < retires.first ? YES : day < retires.last ? MAYBE : NO;
}

static inline Truth before_retirement(size_t r) { return retires_after(r, TODAY); }

static inline int is_under_16(int32_t born, int32_t day) { return add_months_next(born, 16 * 12) > day; }

static inline Truth of_working_age(size_t r) {
  return birth_date_known[r] && is_under_16(birth_date[r], TODAY) ? NO : before_retirement(r);
}

static inline Truth of_working_age_next_month(size_t r) {
  return birth_date_known[r] && is_under_16(birth_date[r], TODAY) ? NO : retires_after(r, LAST_OF_MONTH);
}
