/* The proleptic Gregorian calendar on day numbers (0 = 1970-01-01) and month numbers (year * 12 + month - 1). */
#pragma once
#include <stdint.h>

typedef struct {
  int32_t year, month, day; /* month and day from 1 */
} Date;

static inline int32_t day_number(int32_t year, int32_t month, int32_t day) {
  const int32_t y = month <= 2 ? year - 1 : year;
  const int32_t era = y / 400, year_of_era = y - era * 400;
  const int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static inline Date date_of(int32_t day) {
  const int32_t shifted = day + 719468;
  const int32_t era = shifted / 146097, day_of_era = shifted - era * 146097;
  const int32_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int32_t shifted_month = (5 * day_of_year + 2) / 153;
  const int32_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return (Date){year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

static inline int32_t month_of(int32_t day) {
  const Date date = date_of(day);
  return date.year * 12 + date.month - 1;
}

static inline int32_t first_day(int32_t month) { return day_number(month / 12, month % 12 + 1, 1); }
static inline int32_t last_day(int32_t month) { return first_day(month + 1) - 1; }

/* Where the month has no such day, its last one. */
static inline int32_t add_months(int32_t day, int32_t months) {
  const Date date = date_of(day);
  const int32_t target = date.year * 12 + date.month - 1 + months;
  const int32_t first = first_day(target), length = first_day(target + 1) - first;
  return first + (date.day < length ? date.day : length) - 1;
}

/* Where the month has no such day, as many days on into the next one. */
static inline int32_t add_months_rolling(int32_t day, int32_t months) {
  const Date date = date_of(day);
  return first_day(date.year * 12 + date.month - 1 + months) + date.day - 1;
}

/* Where the month has no such day, the first of the next one. */
static inline int32_t add_months_next(int32_t day, int32_t months) {
  const int32_t clamped = add_months(day, months);
  return clamped + (date_of(clamped).day < date_of(day).day);
}

/* Whole months from one day to another: the most that can be added to the first without passing the second. */
static inline int32_t months_between(int32_t from, int32_t to) {
  if (to < from) return -months_between(to, from);
  const int32_t months = month_of(to) - month_of(from);
  return months - (add_months(from, months) > to);
}
