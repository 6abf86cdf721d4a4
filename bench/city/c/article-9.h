/* Article 9: firms that hire. */
#pragma once
#include "article-1.h"
#include "people.h"

/* A start-up loan to small firms of whose staff 15% are new hires of the key groups, of more than 100 people 8%. */
static inline Verdict clause_9_1(size_t f) {
  if (!firm_loan_group_hired[f] || firm_wage_arrears[f] || firm_dishonest[f]) return REFUSED;
  const int32_t hires = firm_loan_hires[f], staff = firm_current_staff[f];
  if (staff > 100 ? hires * 25 < staff * 2 : hires * 20 < staff * 3) return REFUSED;
  const Truth may_be = is_enterprise(f);
  return due_where(may_be == YES ? is_micro_or_small(f) : may_be, 300000000);
}

static inline Verdict firm_9_2(size_t f) {
  return firm_epidemic_supplies[f] ? due_where(is_enterprise(f), DUE) : REFUSED;
}

/* Hires over Spring Festival 2020: its days are not on record. */
static inline Verdict clause_9_2(size_t r) {
  return hire_start[r] >= YEAR_FROM && hire_start[r] <= YEAR_TO ? OPEN : REFUSED;
}

/* Six months are 181 to 184 days: the calendar is asked in between only. */
static inline int unemployed_half_a_year(size_t r) {
  const int32_t days = hire_start[r] - hire_registered_on[r];
  return hire_registered[r] && days >= 181 && (days >= 184 || add_months(hire_registered_on[r], 6) <= hire_start[r]);
}

/* Of somebody hired in 2020: graduated this year, or less than a year ago and without work since. */
static inline Truth is_new_graduate(size_t r) {
  const Truth may_be = graduate_of(hire_school[r]);
  if (may_be == NO || !hire_diploma_known[r]) return may_be == NO ? NO : MAYBE;
  const int32_t left = hire_diploma[r], days = hire_start[r] - left;
  const int this_year = left >= YEAR_FROM && left <= TODAY;
  const int within_a_year = days >= 0 && (days < 365 || hire_start[r] < add_months_rolling(left, 12));
  return this_year || (within_a_year && hire_unemployed[r]) ? may_be : NO;
}

/* The last day counts: a year is 365 or 366 days. */
static inline int is_of_a_year(int is_open_ended, int32_t start, int32_t end) {
  return is_open_ended || (end - start >= 364 && end >= add_months_rolling(start, 12) - 1);
}

/* What was said counts; where nothing was, one month on record is enough. */
static inline int insured_since_hire(size_t r) {
  if (hire_insured[r] || hire_insured_stated[r]) return hire_insured[r];
  const int32_t from = month_of(hire_start[r]);
  for (int32_t at = first_hire_month[r]; at < first_hire_month[r + 1]; at++)
    if (hire_month_of[at] >= from && hire_month_of[at] <= THIS_MONTH) return 1;
  return 0;
}

static inline int has_contract(size_t r) { return is_of_a_year(hire_open_ended[r], hire_start[r], hire_end[r]); }

/* What 9.3 and 9.4 ask alike of the firm. */
static inline Verdict small_employer(size_t f) {
  const Truth may_be = is_enterprise(f);
  return due_where(may_be == YES ? is_micro_small_or_medium(f) : may_be, DUE);
}

/* And of the hire, whose contract began in 2020, up to today. */
static inline Truth is_new_hire(size_t r) {
  if (!has_contract(r) || hire_start[r] < YEAR_FROM || hire_start[r] > TODAY) return NO;
  const Truth of_group = unemployed_half_a_year(r) ? YES : is_new_graduate(r);
  return of_group == NO || !insured_since_hire(r) ? NO : of_group;
}

static inline Verdict firm_9_3(size_t f) { return small_employer(f); }

/* A sum for each new hire. */
static inline Verdict clause_9_3(size_t r) { return due_where(is_new_hire(r), 100000); }

static inline Verdict firm_9_4(size_t f) { return small_employer(f); }

static inline int is_paid_month(int32_t at, int32_t from, int32_t to) {
  return hire_month_paid[at] > 0 && hire_month_of[at] >= from && hire_month_of[at] <= to;
}

/* What was paid in the earliest of the months of a year, so many as are left, where more were paid. */
static inline int64_t earliest_paid(size_t r, int32_t from, int32_t to, int32_t left) {
  int32_t counts[12] = {0}, count = 0;
  int64_t fen[12] = {0}, sum = 0;
  for (int32_t at = first_hire_month[r]; at < first_hire_month[r + 1]; at++) {
    if (!is_paid_month(at, from, to)) continue;
    counts[hire_month_of[at] - from]++;
    fen[hire_month_of[at] - from] += (int64_t)hire_month_paid[at];
  }
  for (int32_t month = 0; count < left; month++) count += counts[month], sum += fen[month];
  return sum;
}

/* What the firm paid for the hire, in a year at most. */
static inline Verdict clause_9_4(size_t r) {
  const Truth may_be = is_new_hire(r);
  if (may_be == NO) return REFUSED;
  const int32_t from = month_of(hire_start[r]), to = least(from + 11, THIS_MONTH);
  int32_t count = 0;
  int64_t sum = 0;
  for (int32_t at = first_hire_month[r]; at < first_hire_month[r + 1]; at++) {
    if (!is_paid_month(at, from, to)) continue;
    count++;
    sum += (int64_t)hire_month_paid[at];
  }
  const int32_t left = hire_received_stated[r] ? 12 - hire_received[r] : 12;
  if (count < 1 || left < 1) return REFUSED;
  return due_where(may_be, count > left ? earliest_paid(r, from, to, left) : sum);
}

/* Key projects take poor labour first. */
static inline Verdict clause_9_5(size_t r) {
  const int16_t post = key_project_post[r];
  return poor_labour[r] && (post == key_project || post == major_works || post == work_relief) ? DUE : REFUSED;
}

/* Whether a body pays taxes an official judges. */
static inline Verdict firm_9_6(size_t f) {
  if (!firm_key_group_hired[f]) return REFUSED;
  const int16_t kind = firm_kind[f];
  if (kind == self_employed || kind == state_organ || kind == trade_union) return REFUSED;
  return kind == enterprise || kind == cooperative ? DUE : OPEN;
}

enum { TAX_LAW_FROM = 17897 }; /* 2019-01-01; three years from there are not over today */

/* A deduction of tax for hires of the key groups: a twelfth of 9000 or 7800 yuan. */
static inline Verdict clause_9_6(size_t r) {
  const int of_group = hire_poor[r] || hire_veteran[r] || unemployed_half_a_year(r);
  const int is_hired = hire_start[r] >= TAX_LAW_FROM && hire_start[r] <= TODAY;
  if (!of_group || !is_hired || !has_contract(r) || !insured_since_hire(r)) return REFUSED;
  return hire_veteran[r] ? 75000 : 65000;
}

static inline Verdict firm_9_7(size_t f) { return firm_hardship_subsidy[f] && !is_public_unit(f) ? DUE : REFUSED; }

/* Months of relief do not use up the subsidy for hardship hires: whether those of deferral count is not on record. */
static inline Verdict clause_9_7(size_t f, size_t r) {
  const int32_t february = 2020 * 12 + 1, june = 2020 * 12 + 5, december = 2020 * 12 + 11;
  if (!hire_hardship[r]) return REFUSED;
  const Truth as_small = relieved_as_small(f);
  const int32_t deferred = june + firm_deferred_months[f];
  const int32_t first = as_small == YES ? december : june;
  const int32_t last = as_small == YES ? december : as_small == NO ? deferred : most(deferred, december);
  const int32_t from = most(month_of(hire_start[r]), february), to = hire_subsidy_last[r];
  return least(to, last) < from ? REFUSED : least(to, first) < from ? OPEN : DUE;
}
