/*
 * The benefits and rules of 洛政〔2020〕25号 as one would write them by hand for one day, 2020-10-15: a function for each,
 * with its clause, in a file for each article. Of the records of a list, clause_9_3 says what each comes to, and firm_9_3
 * before it, once, what the firm does. Facts that no register has (the form of a training, being hit by the
 * epidemic) are unknown for all, and figures that are not on record (a county's own standards) leave the amount open.
 */
#pragma once
#include "calendar.h"
#include "codes.h"

/*
 * What a clause comes to for a row: due, with so many fen (DUE: without an amount), or one of these. OPEN: left to be
 * examined, because something is not known.
 */
typedef int64_t Verdict;
enum { REFUSED = -2, OPEN = -1, DUE = 0 };

typedef enum { NO, MAYBE, YES } Truth;

static inline Verdict due_where(Truth truth, Verdict due) {
  return truth == NO ? REFUSED : truth == MAYBE ? OPEN : due;
}

enum {
  TODAY = 18550,             /* 2020-10-15 */
  LAST_OF_MONTH = 18566,     /* 2020-10-31 */
  POLICY_FROM = 18456,       /* 2020-07-13 */
  POLICY_TO = 19550,         /* 2023-07-12 */
  EPIDEMIC_FROM = 18286,     /* 2020-01-25 */
  ALLOWANCE_FROM = 18322,    /* 2020-03-01 */
  YEAR_FROM = 18262,         /* 2020-01-01 */
  YEAR_TO = 18627,           /* 2020-12-31 */
  THIS_MONTH = 2020 * 12 + 9,
  BENEFIT = 152000,          /* of the unemployed, a month, where it is on record */
};

/* Within the policy, and over. */
static inline int in_force(int32_t day) { return day >= POLICY_FROM && day <= POLICY_TO && day <= TODAY; }

/* Half up, of fen that are not negative. */
static inline int64_t share_of(int64_t fen, int64_t numerator, int64_t denominator) {
  return (2 * fen * numerator + denominator) / (2 * denominator);
}

static inline int32_t least(int32_t a, int32_t b) { return a < b ? a : b; }
static inline int32_t most(int32_t a, int32_t b) { return a > b ? a : b; }

static inline int is_graduate(int16_t school) {
  return school == higher_education || school == overseas || school == technician_senior ||
         school == technician_preparatory || school == special_vocational;
}

/* An official judges adult education. */
static inline Truth graduate_of(int16_t school) {
  return is_graduate(school) ? YES : school == adult_education ? MAYBE : NO;
}
