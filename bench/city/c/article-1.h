/* Article 1: reliefs and refunds of contributions, wage deposits, taxes, the housing fund. */
#pragma once
#include "firm-size.h"
#include "records.h"

/* Households as small, all that is neither a firm nor one of them as large; an official judges cooperatives. */
static inline Truth relieved_as_small(size_t f) {
  if (firm_kind[f] == enterprise) return is_micro_small_or_medium(f);
  return firm_kind[f] == self_employed ? YES : firm_kind[f] == cooperative ? MAYBE : NO;
}

/* Three social insurances: waived until December for small units, halved until June for large ones. */
static inline Verdict clause_1_1(size_t f) {
  const int64_t to_june = firm_payable_to_june[f], all = to_june + (int64_t)firm_payable_from_july[f];
  if (is_public_unit(f) || all == 0) return REFUSED;
  const Truth as_small = relieved_as_small(f);
  if (as_small == MAYBE) return OPEN;
  return as_small == YES ? all : to_june == 0 ? REFUSED : share_of(to_june, 1, 2);
}

/* What the refunds ask alike: last year's new claimants are at most a fifth of 30 insured or fewer, else 5.5%. */
static inline int is_refundable(size_t f) {
  const int32_t insured = firm_average_insured[f], claimants = firm_new_claimants[f];
  const int few_let_go = insured <= 30 ? claimants * 5 <= insured : claimants * 200 <= insured * 11;
  return firm_months_paid[f] >= 12 && !firm_arrears[f] && !firm_dishonest[f] && !firm_zombie[f] &&
         !firm_refund_received[f] && few_let_go;
}

/* Six months of the local benefit for each of the insured, or three of the contributions payable. */
static inline Verdict by_chosen_method(size_t f) {
  const int32_t staff = firm_insured_staff[f];
  if (firm_refund_method[f] != by_headcount) return 3 * (int64_t)firm_payable_month[f];
  return benefit_known[firm_county[f]] || staff == 0 ? (Verdict)6 * BENEFIT * staff : OPEN;
}

/* What a dispatch unit is refunded is for others: an official looks whether it passes it on. */
static inline int is_dispatch(size_t f) { return firm_dispatch_stated[f] && firm_dispatch[f]; }

/* Who has been recognised gets it; who only claims it an official judges. */
static inline Verdict refund_in_trouble(size_t f, int16_t trouble) {
  if (trouble == none || !is_refundable(f) || is_public_unit(f)) return REFUSED;
  if (trouble != recognised || firm_kind[f] != enterprise || is_dispatch(f)) return OPEN;
  return by_chosen_method(f);
}

/* An emergency subsidy for firms in temporary difficulty. */
static inline Verdict clause_1_2(size_t f) { return refund_in_trouble(f, firm_difficulty[f]); }

/* Training in firms in difficulty: the standard is not on record. */
static inline Verdict clause_1_6(size_t f) {
  return firm_difficulty[f] == none || is_public_unit(f) || firm_staff_trained[f] < 1 ? REFUSED : OPEN;
}

/* Last year's contributions to the unemployment insurance: all of them to small firms, half to large ones. */
static inline Verdict clause_1_7(size_t f) {
  const int64_t paid = (int64_t)firm_paid_by_unit[f] + (int64_t)firm_paid_by_staff[f];
  if (paid == 0 || !is_refundable(f) || is_public_unit(f)) return REFUSED;
  const int judged = firm_kind[f] != enterprise || is_dispatch(f);
  const Truth as_small = judged ? MAYBE : is_micro_small_or_medium(f);
  return as_small == MAYBE ? OPEN : as_small == YES ? paid : share_of(paid, 1, 2);
}

/* A refund to firms hit by the epidemic. */
static inline Verdict clause_1_8(size_t f) {
  return firm_insured_staff[f] < 1 ? REFUSED : refund_in_trouble(f, firm_epidemic_impact[f]);
}

static inline Verdict firm_1_9(size_t f) { return firm_wage_deposit_due[f] ? DUE : REFUSED; }

/* A guarantee in place of a wage deposit in cash: whether the epidemic is over is not on record. */
static inline Verdict clause_1_9(size_t r) {
  return project_deposit[r] == cash && project_guarantee[r] ? OPEN : REFUSED;
}

static inline Verdict firm_1_10(size_t f) { return firm_wage_deposit_due[f] ? DUE : REFUSED; }

/* A later wage deposit for projects begun in the epidemic. */
static inline Verdict clause_1_10(size_t r) {
  const int is_new = project_started[r] >= EPIDEMIC_FROM;
  return is_new && project_deposit[r] == unpaid && project_real_name[r] && project_linked[r] ? OPEN : REFUSED;
}

enum { EXEMPT_TO = 18717 }; /* 2021-03-31 */

/* Income from epidemic supplies, transport and daily services is free of value-added tax. */
static inline Verdict clause_1_11(size_t f) {
  const int32_t on = firm_exempt_income_on[f];
  return firm_exempt_income[f] && on >= YEAR_FROM && on <= EXEMPT_TO && !firm_special_invoice[f] ? DUE : REFUSED;
}

/* The housing fund deferred or at a lower rate, of at least 5%; what is deferred is still owed and has no amount. */
static inline Verdict clause_1_12(size_t f) {
  const int16_t impact = firm_epidemic_impact[f];
  if (!firm_housing_fund_sought[f] || !firm_housing_fund_agreed[f] || impact == none) return REFUSED;
  const Truth may_be = is_enterprise(f);
  const int32_t sought = firm_housing_fund_rate_sought[f], now = firm_housing_fund_rate[f];
  const int defers = firm_housing_fund_measure[f] == defer;
  if (may_be == NO || (!defers && (sought >= now || sought < 5))) return REFUSED;
  if (may_be == MAYBE || impact != recognised || defers) return OPEN;
  return share_of((int64_t)firm_housing_fund_base[f], now - sought, 100);
}

/* Value-added tax of small-scale taxpayers at 1 instead of 3 per cent. */
static inline Verdict clause_1_13(size_t f) {
  const int64_t sales = firm_small_scale_sales[f];
  return firm_small_scale[f] && sales > 0 ? share_of(sales, 1, 50) : REFUSED;
}
