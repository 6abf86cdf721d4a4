/* The columns of firms, and of the records of their lists in records.h. */
#pragma once
#include "files.h"

#define FIRM_COLUMNS(FULL)                                                               \
  FULL(int16_t, firm_county, "request.county")                                           \
  FULL(int16_t, firm_kind, "firm.unit-kind")                                             \
  FULL(int16_t, firm_industry, "firm.industry")                                          \
  FULL(uint8_t, firm_dispatch, "firm.labour-dispatch")                                   \
  FULL(uint8_t, firm_dispatch_stated, "firm.labour-dispatch-stated")                     \
  FULL(int32_t, firm_staff, "firm.staff")                                                \
  FULL(double, firm_revenue, "firm.revenue")                                             \
  FULL(double, firm_assets, "firm.assets")                                               \
  FULL(int32_t, firm_months_paid, "firm.ui-months-paid")                                 \
  FULL(int32_t, firm_average_insured, "firm.ui-average-insured-last-year")               \
  FULL(int32_t, firm_new_claimants, "firm.ui-new-claimants-last-year")                   \
  FULL(double, firm_paid_by_unit, "firm.ui-paid-by-unit-last-year")                      \
  FULL(double, firm_paid_by_staff, "firm.ui-paid-by-staff-last-year")                    \
  FULL(uint8_t, firm_arrears, "firm.ui-arrears")                                         \
  FULL(uint8_t, firm_dishonest, "firm.seriously-dishonest")                              \
  FULL(uint8_t, firm_zombie, "firm.zombie")                                              \
  FULL(uint8_t, firm_refund_received, "firm.retention-refund-received")                  \
  FULL(int16_t, firm_epidemic_impact, "firm.epidemic-impact")                            \
  FULL(int16_t, firm_difficulty, "firm.difficulty")                                      \
  FULL(int16_t, firm_refund_method, "firm.retention-refund-method")                      \
  FULL(int32_t, firm_insured_staff, "firm.ui-insured-staff")                             \
  FULL(double, firm_payable_month, "firm.si-payable-month")                              \
  FULL(int32_t, firm_staff_trained, "firm.staff-trained")                                \
  FULL(double, firm_payable_to_june, "firm.unit-insurance-feb-to-june-2020")             \
  FULL(double, firm_payable_from_july, "firm.unit-insurance-july-to-dec-2020")           \
  FULL(uint8_t, firm_small_scale, "firm.vat-small-scale")                                \
  FULL(double, firm_small_scale_sales, "firm.small-scale-sales-mar-to-dec-2020")         \
  FULL(uint8_t, firm_wage_deposit_due, "firm.wage-deposit-due")                          \
  FULL(uint8_t, firm_exempt_income, "firm.vat-epidemic-income")                          \
  FULL(int32_t, firm_exempt_income_on, "firm.vat-epidemic-income-on")                    \
  FULL(uint8_t, firm_special_invoice, "firm.vat-epidemic-special-invoice")               \
  FULL(uint8_t, firm_housing_fund_sought, "firm.housing-fund-relief-sought")             \
  FULL(int16_t, firm_housing_fund_measure, "firm.housing-fund-measure")                  \
  FULL(uint8_t, firm_housing_fund_agreed, "firm.housing-fund-staff-agreed")              \
  FULL(int32_t, firm_housing_fund_rate, "firm.housing-fund-rate")                        \
  FULL(int32_t, firm_housing_fund_rate_sought, "firm.housing-fund-rate-sought")          \
  FULL(double, firm_housing_fund_base, "firm.housing-fund-base-month")                   \
  FULL(uint8_t, firm_key_supported, "firm.key-supported-enterprise")                     \
  FULL(uint8_t, firm_bill_to_discount, "firm.bill-to-discount")                          \
  FULL(uint8_t, firm_loan_cut, "firm.bank-loan-cut")                                     \
  FULL(uint8_t, firm_loan_overdue, "firm.bank-loan-overdue")                             \
  FULL(uint8_t, firm_guarantor, "firm.financing-guarantor")                              \
  FULL(double, firm_small_guarantees, "firm.small-guarantees-last-year")                 \
  FULL(double, firm_guarantee_fees, "firm.small-guarantee-fees-last-year")               \
  FULL(uint8_t, firm_land_sought, "firm.industrial-land-sought")                         \
  FULL(int16_t, firm_land_mode, "firm.industrial-land-mode")                             \
  FULL(int32_t, firm_land_years, "firm.industrial-land-years")                           \
  FULL(uint8_t, firm_land_standards, "firm.industrial-land-standards-in-contract")       \
  FULL(uint8_t, firm_land_inefficient, "firm.industrial-land-inefficient")               \
  FULL(uint8_t, firm_award_applied, "firm.city-award-applied")                           \
  FULL(int16_t, firm_street_project, "firm.street-project")                              \
  FULL(int16_t, firm_street_jobs, "firm.street-jobs")                                    \
  FULL(uint8_t, firm_foreign_trade, "firm.foreign-trade")                                \
  FULL(double, firm_export_premium, "firm.export-credit-premium")                        \
  FULL(double, firm_market_spending, "firm.market-development-spending")                 \
  FULL(int16_t, firm_innovation_tier, "firm.innovation-tier")                            \
  FULL(int32_t, firm_innovation_until, "firm.innovation-tier-valid-until")               \
  FULL(uint8_t, firm_first_set_maker, "firm.first-set-maker")                            \
  FULL(uint8_t, firm_loan_group_hired, "firm.loan-group-hired")                          \
  FULL(int32_t, firm_loan_hires, "firm.loan-eligible-hires")                             \
  FULL(int32_t, firm_current_staff, "firm.current-staff")                                \
  FULL(uint8_t, firm_wage_arrears, "firm.wage-or-insurance-arrears")                     \
  FULL(uint8_t, firm_epidemic_supplies, "firm.epidemic-supplies-spring-festival-2020")   \
  FULL(uint8_t, firm_key_group_hired, "firm.key-group-hired")                            \
  FULL(uint8_t, firm_hardship_subsidy, "firm.hardship-hire-subsidy")                     \
  FULL(int32_t, firm_deferred_months, "firm.insurance-deferred-months-july-to-dec-2020") \
  FULL(uint8_t, firm_startup_lender, "firm.startup-lender")                              \
  FULL(int16_t, firm_returnee_level, "firm.returnee-business-level")                     \
  FULL(uint8_t, firm_needs_land, "firm.needs-new-construction-land")                     \
  FULL(uint8_t, firm_public_posts, "firm.public-post-unit")                              \
  FULL(uint8_t, firm_rural_works, "firm.rural-works")                                    \
  FULL(uint8_t, firm_internship_base, "firm.internship-base")                            \
  FULL(uint8_t, firm_state_owned, "firm.state-owned")                                    \
  FULL(int16_t, firm_placement_business, "firm.placement-business")                      \
  FULL(int16_t, firm_help_place, "firm.help-place")                                      \
  FULL(uint8_t, firm_village_still_poor, "firm.village-still-poor-2020")                 \
  FULL(int32_t, firm_site_people, "firm.relocation-site-people")                         \
  FULL(uint8_t, firm_organised_training, "firm.organised-training")                      \
  FULL(uint8_t, firm_apprenticeship, "firm.apprenticeship")                              \
  FULL(int16_t, firm_service_provider, "firm.public-service-provider")                   \
  FULL(uint8_t, firm_government_project, "firm.government-project")

static size_t firms;
FIRM_COLUMNS(DECLARE_FULL)
