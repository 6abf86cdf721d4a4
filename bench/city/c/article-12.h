/* Article 12: public-welfare posts and rural works. */
#pragma once
#include "retirement.h"
#include "records.h"

/* Of the holder of a post. */
static inline int32_t post_age(size_t r) {
  return post_sex[r] == male ? AT_60 : post_class[r] == cadre ? AT_55 : AT_50;
}
static inline int32_t post_retires(size_t r) { return add_months(post_birth[r], post_age(r)); }

/* Less than five years from retirement. */
static inline int is_near_retirement(size_t r, int32_t day) {
  return day > add_months(post_birth[r], post_age(r) - 60);
}

/* The last month of three years, or of the years up to retirement for who was near it when first approved. */
static inline int32_t post_term_last(size_t r) {
  const int32_t approved = post_before[r] == 0 ? post_placed[r] : post_first_placed[r];
  return is_near_retirement(r, approved) ? month_of(post_retires(r)) : month_of(post_placed[r]) + 35;
}

static inline int ends_in_2020(int32_t month) { return month / 12 == 2020; }

/* A second time for those worst off alone, three months after the first. */
static inline int may_be_placed(size_t r) {
  const int32_t placed = post_placed[r];
  if (post_before[r] == 0) return 1;
  return post_before[r] < 2 && add_months(post_left[r], 3) <= placed &&
         (post_zero_employment[r] || post_severely_disabled[r] || is_near_retirement(r, placed));
}

static inline Verdict firm_12_1(size_t f) { return firm_public_posts[f] ? DUE : REFUSED; }

/* A subsidy for each month in the post: its share of the minimum wage is not on record. */
static inline Verdict clause_12_1(size_t r) {
  const int32_t placed = post_placed[r];
  if (is_under_16(post_birth[r], placed)) return REFUSED;
  if (!post_hardship[r] || placed > TODAY || !may_be_placed(r) || placed >= post_retires(r)) return REFUSED;
  const int32_t last = post_term_last(r), extended = ends_in_2020(last) && !post_stable_work[r] ? last + 12 : last;
  const int32_t from = month_of(placed), to = least(least(month_of(post_retires(r)), extended), THIS_MONTH);
  for (int32_t at = first_post_month[r]; at < first_post_month[r + 1]; at++)
    if (post_month_of[at] >= from && post_month_of[at] <= to) return OPEN;
  return REFUSED;
}

static inline Verdict firm_12_3(size_t f) { return firm_public_posts[f] ? DUE : REFUSED; }

/* One more year of a post whose term ended in 2020. */
static inline Verdict clause_12_3(size_t r) {
  if (!post_hardship[r] || post_stable_work[r] || is_under_16(post_birth[r], post_placed[r])) return REFUSED;
  const int32_t month = post_term_last(r), ended = last_day(month);
  return ends_in_2020(month) && ended < TODAY && ended < post_retires(r) ? DUE : REFUSED;
}

static inline Verdict firm_12_4(size_t f) { return firm_rural_works[f] ? DUE : REFUSED; }

/* Posts in small rural works go to registered poor people. */
static inline Verdict clause_12_4(size_t r) { return rural_poor[r] && in_force(rural_started[r]) ? DUE : REFUSED; }
