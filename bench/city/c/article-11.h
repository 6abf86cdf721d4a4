/* Article 11: people in flexible work. */
#pragma once
#include "retirement.h"

/* Who works flexibly joins the pension insurance wherever in the province he is registered. */
static inline Verdict clause_11_1(size_t r) {
  if (!flexible_work[r] || (registration[r] != luoyang && registration[r] != henan)) return REFUSED;
  const Truth working_age = of_working_age(r);
  return due_where(working_age, DUE);
}

/* Two thirds of what a graduate in flexible work paid, for three years at most, the earliest months first. */
static inline Verdict clause_11_2(size_t r) {
  const int16_t school = school_kind[r];
  if (!flexible_work[r] || (!is_graduate(school) && school != adult_education)) return REFUSED;
  const int32_t began = flexible_start[r], diploma = diploma_date[r];
  if ((flexible_start_known[r] && began > TODAY) || (diploma_date_known[r] && diploma > TODAY)) return REFUSED;
  if (flexible_start_known[r] && diploma_date_known[r] && began >= add_months_rolling(diploma, 24)) return REFUSED;
  if (!flexible_start_known[r] || !diploma_date_known[r] || !months_received_known[r]) return OPEN;

  /* Who worked so as a student is a graduate in flexible work from the diploma on. */
  const int32_t start = most(began, diploma);
  int32_t months[8], count = 0;
  int64_t sum = 0;
  const int32_t from = month_of(start);
  for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++) {
    const int is_paid = paid_as[at] == flexible && paid_fen[at] > 0;
    const int counts = is_paid && paid_month[at] >= from && paid_month[at] <= THIS_MONTH;
    if (!counts) continue;
    sum += paid_fen[at];
    if (count < 8) months[count] = paid_month[at];
    count++;
  }
  if (count < 1) return REFUSED;
  if (!is_graduate(school)) return OPEN; /* an official judges adult education */

  /* Whether the months received were stated is not known: where the term cannot be over yet, it may be whole. */
  const int32_t left = 36 - months_received[r];
  const int32_t entered = month_of(diploma), two_years_before = month_of(add_months(start, -24));
  const int may_be_whole = THIS_MONTH - (entered > two_years_before ? entered : two_years_before) < 36;
  if (count > left) {
    if (count > 8 || left < 1) return OPEN;
    for (int32_t i = 1; i < count; i++)
      for (int32_t j = i; j > 0 && months[j - 1] > months[j]; j--) {
        const int32_t other = months[j];
        months[j] = months[j - 1];
        months[j - 1] = other;
      }
    /* Of two payments in the last month that is left both count: then nothing turns on what was stated. */
    if (may_be_whole && months[count - 1] > months[left - 1]) return OPEN;
    sum = 0;
    for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++)
      if (paid_as[at] == flexible && paid_month[at] >= from && paid_month[at] <= months[left - 1]) sum += paid_fen[at];
  }
  return share_of(sum, 2, 3);
}

/* One more year for people in hardship whose term ended in 2020: the share is not on record. */
static inline Verdict clause_11_3(size_t r) {
  if (!hardship[r] || !flexible_subsidy[r] || stable_work[r]) return REFUSED;
  const int last_known = flexible_subsidy_last_known[r], known = last_known && birth_date_known[r];
  /* A term of which the month is not known is extended only if it ended in 2020: not before this day. */
  const int32_t ended = last_known ? last_day(flexible_subsidy_last[r]) : YEAR_FROM;
  if (last_known && (ended < YEAR_FROM || ended > YEAR_TO || ended >= TODAY)) return REFUSED;
  if (birth_date_known[r] && retirement(r).last <= ended) return REFUSED;
  if (birth_date_known[r] && is_under_16(birth_date[r], last_known ? ended : TODAY)) return REFUSED;
  if (!known || !retirement_class_known[r]) return OPEN;
  const int32_t retires = month_of(retirement(r).first), year_later = flexible_subsidy_last[r] + 12;
  int32_t to = retires < year_later ? retires : year_later;
  if (to > THIS_MONTH) to = THIS_MONTH;
  for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++) {
    const int is_paid = paid_as[at] == flexible && paid_fen[at] > 0;
    if (is_paid && paid_month[at] > flexible_subsidy_last[r] && paid_month[at] <= to) return OPEN;
  }
  return REFUSED;
}
