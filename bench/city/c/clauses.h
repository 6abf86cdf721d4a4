/*
 * The benefits and rules for a person of 洛政〔2020〕25号 as one would write them by hand for one day, 2020-10-15: a
 * function for each, with its clause. Each says of a row that it is refused, due with an amount in fen, or open: left to
 * be examined, because something is not known. Facts that no register has (the form of a training, being hit by the
 * epidemic) are unknown for all, and figures that are not on record (a county's own standards) leave the amount open.
 */
#pragma once
#include "calendar.h"
#include "codes.h"

typedef enum { REFUSED, OPEN, DUE } Verdict;
typedef enum { NO, YES, MAYBE } Truth;

enum {
  TODAY = 18550,             /* 2020-10-15 */
  POLICY_FROM = 18456,       /* 2020-07-13 */
  POLICY_TO = 19550,         /* 2023-07-12 */
  ONLINE_FROM = 18286,       /* 2020-01-25: online start-up training in the epidemic */
  ALLOWANCE_FROM = 18322,    /* 2020-03-01 */
  YEAR_FROM = 18262,         /* 2020-01-01 */
  YEAR_TO = 18627,           /* 2020-12-31 */
  THIS_MONTH = 2020 * 12 + 9,
};

/* Half up, of fen that are not negative. */
static inline int64_t share_of(int64_t fen, int64_t numerator, int64_t denominator) {
  return (2 * fen * numerator + denominator) / (2 * denominator);
}

static inline int is_graduate(int16_t school) {
  return school == higher_education || school == overseas || school == technician_senior ||
         school == technician_preparatory || school == special_vocational;
}

/* The day of retirement at the earliest and at the latest: women retire at 50 or 55, by their class. */
typedef struct { int32_t first, last; } Days;
static inline Days retirement(size_t r) {
  const int is_male = sex[r] == male, is_known = retirement_class_known[r], is_cadre = retirement_class[r] == cadre;
  const int32_t least = is_male ? 720 : is_known && is_cadre ? 660 : 600;
  const int32_t most = is_male ? 720 : !is_known || is_cadre ? 660 : 600;
  const int32_t first = add_months(birth_date[r], least);
  return (Days){first, most == least ? first : add_months(birth_date[r], most)};
}

static inline Truth before_retirement(size_t r) {
  if (!birth_date_known[r]) return MAYBE;
  const Days day = retirement(r);
  return TODAY < day.first ? YES : TODAY < day.last ? MAYBE : NO;
}

/* Key projects take poor labour first. */
static inline Verdict clause_9_5(size_t r, int64_t *fen) {
  const int16_t post = key_project_post[r];
  *fen = 0;
  return poor_labour[r] && (post == key_project || post == major_works || post == work_relief) ? DUE : REFUSED;
}

/* A start-up loan without counter-guarantee: whether one is applied for is not known. */
static inline Verdict clause_10_2(size_t r, int64_t *fen) {
  const int16_t by = recommended_by[r];
  const int recommended = by == credit_village || by == credit_park || by == incubator || quality_project[r];
  return recommended && !other_loans[r] ? OPEN : REFUSED;
}

/* A loan extended for the epidemic: whether it is hard to repay is not known. */
static inline Verdict clause_10_4(size_t r, int64_t *fen) {
  return owes_loan[r] && !loan_extended[r] ? OPEN : REFUSED;
}

/* Start-up training of young small firms, or online in the epidemic: the form is not known. */
static inline Verdict clause_10_8(size_t r, int64_t *fen) {
  if (!startup_training[r]) return REFUSED;
  if (!startup_training_ended_known[r]) return OPEN;
  const int32_t ended = startup_training_ended[r];
  const int may_be_young_firm = small_firm_owner[r] && ended >= POLICY_FROM;
  return ended <= TODAY && (may_be_young_firm || ended >= ONLINE_FROM) ? OPEN : REFUSED;
}

/* Who works flexibly joins the pension insurance wherever in the province he is registered. */
static inline Verdict clause_11_1(size_t r, int64_t *fen) {
  if (!flexible_work[r] || (registration[r] != luoyang && registration[r] != henan)) return REFUSED;
  const Truth working_age = before_retirement(r);
  *fen = 0;
  return working_age == NO ? REFUSED : working_age == YES ? DUE : OPEN;
}

/* Two thirds of what a graduate in flexible work paid, for three years at most, the earliest months first. */
static inline Verdict clause_11_2(size_t r, int64_t *fen) {
  const int16_t school = school_kind[r];
  if (!flexible_work[r] || (!is_graduate(school) && school != adult_education)) return REFUSED;
  const int32_t start = flexible_start[r], diploma = diploma_date[r];
  if (flexible_start_known[r] && diploma_date_known[r] &&
      (start < diploma || start >= add_months_rolling(diploma, 24)))
    return REFUSED;
  if (!flexible_start_known[r] || !diploma_date_known[r] || !months_received_known[r]) return OPEN;

  int32_t months[8], count = 0;
  int64_t sum = 0;
  const int32_t from = month_of(start);
  for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++) {
    const int counts = paid_as[at] == flexible && paid_fen[at] > 0 && paid_month[at] >= from && paid_month[at] <= THIS_MONTH;
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
    if (may_be_whole || count > 8 || left < 1) return OPEN;
    for (int32_t i = 1; i < count; i++)
      for (int32_t j = i; j > 0 && months[j - 1] > months[j]; j--) {
        const int32_t other = months[j];
        months[j] = months[j - 1];
        months[j - 1] = other;
      }
    sum = 0;
    for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++)
      if (paid_as[at] == flexible && paid_month[at] >= from && paid_month[at] <= months[left - 1]) sum += paid_fen[at];
  }
  *fen = share_of(sum, 2, 3);
  return DUE;
}

/* One more year for people in hardship whose term ended in 2020: the share is not on record. */
static inline Verdict clause_11_3(size_t r, int64_t *fen) {
  if (!hardship[r] || !flexible_subsidy[r] || stable_work[r]) return REFUSED;
  const int known = birth_date_known[r] && flexible_subsidy_last_known[r];
  const int32_t ended = flexible_subsidy_last_known[r] ? last_day(flexible_subsidy_last[r]) : 0;
  if (flexible_subsidy_last_known[r] && (ended < YEAR_FROM || ended > YEAR_TO || ended >= TODAY)) return REFUSED;
  if (known && retirement(r).last <= ended) return REFUSED;
  if (!known || !retirement_class_known[r]) return OPEN;
  const int32_t retires = month_of(retirement(r).first), year_later = flexible_subsidy_last[r] + 12;
  int32_t to = retires < year_later ? retires : year_later;
  if (to > THIS_MONTH) to = THIS_MONTH;
  for (int32_t at = first_paid[r]; at < first_paid[r + 1]; at++)
    if (paid_as[at] == flexible && paid_fen[at] > 0 && paid_month[at] > flexible_subsidy_last[r] && paid_month[at] <= to)
      return OPEN;
  return REFUSED;
}

/* Job-search subsidy of students in hardship: further kinds of hardship are not known. */
static inline Verdict clause_13_2(size_t r, int64_t *fen) {
  if (!final_school_year[r] || job_seek_received[r]) return REFUSED;
  if (!student_at_known[r]) return OPEN;
  const int16_t at = student_at[r];
  if (at != higher_education && at != secondary_vocational && at != technician) return REFUSED;
  *fen = 200000;
  return minimum_living[r] || disabled[r] ? DUE : OPEN;
}

static inline int may_have_trained(size_t r) {
  if (!skill_training[r]) return 0;
  const int32_t ended = skill_training_ended[r];
  return !skill_training_ended_known[r] || (ended >= POLICY_FROM && ended <= POLICY_TO && ended <= TODAY);
}

/* Training of students in their last school year: what school it was is not known. */
static inline Verdict clause_16_5(size_t r, int64_t *fen) { return may_have_trained(r) ? OPEN : REFUSED; }

/* Allowances during training: the standards are not on record. */
static inline Verdict clause_16_6(size_t r, int64_t *fen) {
  const int in_group = poor_labour[r] || hardship[r] || zero_employment[r] || school_leaver[r] == rural ||
                       (school_leaver[r] == urban && minimum_living[r]);
  return in_group && may_have_trained(r) ? OPEN : REFUSED;
}

/* A qualification without examination. */
static inline Verdict clause_16_7(size_t r, int64_t *fen) {
  const int16_t school = school_kind[r];
  if (!exempt_qualification[r] || (!is_graduate(school) && school != adult_education)) return REFUSED;
  if (diploma_date_known[r] && diploma_date[r] > TODAY) return REFUSED;
  *fen = 0;
  return is_graduate(school) && diploma_date_known[r] ? DUE : OPEN;
}

/* Grants and scholarships of vocational schools: the grants' amounts, and the ground of some, are not known. */
static inline Verdict clause_17_3(size_t r, int64_t *fen) {
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
  *fen = college ? (is_national ? 800000 : 500000) : 600000;
  return awarded && grant == NO ? DUE : OPEN;
}

/* New transfers of rural labour: who is rural labour is not known. */
static inline Verdict clause_19_3(size_t r, int64_t *fen) { return OPEN; }

enum { BENEFIT = 152000 }; /* a month, where it is on record */

/* The benefit of the unemployed, on to retirement, where it ran out within a year of it. */
static inline Verdict clause_22_2(size_t r, int64_t *fen) {
  if (!unemployed[r] || (benefit_state_known[r] && benefit_state[r] != exhausted)) return REFUSED;
  const Truth working_age = before_retirement(r);
  if (working_age == NO) return REFUSED;
  if (!birth_date_known[r]) return OPEN;
  /* A day on which it ran out that is not on record is not one to come. */
  const int known = benefit_ended_known[r];
  const int32_t ended = known ? benefit_ended[r] : TODAY;
  const Days retires = retirement(r);
  if (known && (ended >= TODAY || month_of(retires.last) <= month_of(ended))) return REFUSED;
  if (ended <= add_months(retires.first, -12)) return REFUSED;
  if (!known || working_age == MAYBE || !retirement_class_known[r]) return OPEN;
  *fen = BENEFIT;
  return benefit_state_known[r] && benefit_known[county[r]] ? DUE : OPEN;
}

/* An allowance for the unemployed whose benefit ran out, or who do not qualify for it: shares of it in 2020. */
static inline Verdict clause_22_3(size_t r, int64_t *fen) {
  if (!unemployed[r] || allowance_received[r]) return REFUSED;
  /* Of everybody unemployed the registers know all but when the benefit ran out. */
  const int16_t state = benefit_state[r];
  const int ran_out = state == exhausted;
  const int16_t months = insured_months[r];
  if (!ran_out) {
    if (months < 1 || (months < 12 && by_unit_alone[r]) || state == drawing) return REFUSED;
    if (state != stopped && months >= 12 && left_involuntarily[r]) return REFUSED;
  }
  const int known = ran_out ? benefit_ended_known[r] : unemployed_since_known[r];
  const int32_t event = ran_out ? benefit_ended[r] : unemployed_since[r];
  if (known && (event < ALLOWANCE_FROM || event > TODAY)) return REFUSED;
  const Truth working_age = before_retirement(r);
  if (working_age == NO) return REFUSED;
  if (state == stopped || !known || working_age == MAYBE || !benefit_known[county[r]]) return OPEN;
  *fen = ran_out || months < 12 ? share_of(BENEFIT, 1, 2) : months < 24 ? share_of(BENEFIT, 3, 5) : share_of(BENEFIT, 4, 5);
  return DUE;
}

/* First in employment aid: whether the epidemic has hit somebody is not known. */
static inline Verdict clause_23_1(size_t r, int64_t *fen) { return hardship[r] ? OPEN : REFUSED; }

/* The ledger of the unemployed in hardship: an official judges who is not on record. */
static inline Verdict clause_23_2(size_t r, int64_t *fen) {
  if (!unemployed[r]) return REFUSED;
  *fen = 0;
  return zero_employment[r] || minimum_living[r] ? DUE : OPEN;
}

/* A one-off living subsidy: the standards are not on record. */
static inline Verdict clause_23_4(size_t r, int64_t *fen) {
  if (!unemployed[r] || living_subsidy_received[r]) return REFUSED;
  return left_involuntarily_known[r] && !left_involuntarily[r] ? REFUSED : OPEN;
}

/* Allowances of disabled people: the standards are not on record. */
static inline Verdict clause_23_5(size_t r, int64_t *fen) {
  if (!disabled[r] || other_welfare[r] == special_support || other_welfare[r] == injury_care) return REFUSED;
  const int may_be_severe =
      !disability_grade_known[r] || disability_grade[r] == first_grade || disability_grade[r] == second_grade;
  return minimum_living[r] || (may_be_severe && needs_care[r]) ? OPEN : REFUSED;
}
