/* The columns of people. */
#pragma once
#include "files.h"

#define PERSON_COLUMNS(FULL, SOME)                                                    \
  FULL(int16_t, county, "request.county")                                             \
  SOME(int16_t, birth_date, "person.birth-date")                                      \
  FULL(int16_t, sex, "person.sex")                                                    \
  SOME(int16_t, retirement_class, "person.retirement-class")                          \
  FULL(int16_t, school_kind, "person.school-kind")                                    \
  SOME(int16_t, diploma_date, "person.diploma-date")                                  \
  FULL(uint8_t, hardship, "person.hardship")                                          \
  FULL(uint8_t, zero_employment, "person.zero-employment-household")                  \
  FULL(uint8_t, poor_labour, "person.poor-labour")                                    \
  FULL(uint8_t, minimum_living, "person.minimum-living")                              \
  FULL(uint8_t, disabled, "person.disabled")                                          \
  FULL(uint8_t, flexible_work, "person.flexible-work")                                \
  SOME(int16_t, flexible_start, "person.flexible-work-start")                         \
  SOME(uint8_t, months_received, "person.months-received")                            \
  FULL(uint8_t, unemployed, "person.unemployed")                                      \
  SOME(int16_t, unemployed_since, "person.unemployed-since")                          \
  SOME(uint8_t, left_involuntarily, "person.left-involuntarily")                      \
  SOME(int16_t, insured_months, "person.unemployment-insured-months")                 \
  SOME(uint8_t, by_unit_alone, "person.unemployment-insured-by-unit-alone")           \
  SOME(int16_t, benefit_state, "person.unemployment-benefit-state")                   \
  SOME(int16_t, benefit_ended, "person.unemployment-benefit-ended-on")                \
  FULL(uint8_t, allowance_received, "person.unemployment-allowance-received")         \
  FULL(uint8_t, hardship_ledger, "person.hardship-ledger")                            \
  FULL(uint8_t, living_subsidy_received, "person.living-subsidy-received")            \
  FULL(uint8_t, flexible_subsidy, "person.hardship-flexible-subsidy")                 \
  SOME(int16_t, flexible_subsidy_last, "person.hardship-flexible-subsidy-last-month") \
  FULL(uint8_t, stable_work, "person.stable-work")                                    \
  FULL(int16_t, registration, "person.household-registration")                        \
  SOME(int16_t, student_at, "person.student-at")                                      \
  FULL(uint8_t, final_school_year, "person.final-school-year")                        \
  FULL(uint8_t, job_seek_received, "person.job-seek-subsidy-received")                \
  FULL(uint8_t, startup_training, "person.startup-training")                          \
  SOME(int16_t, startup_training_ended, "person.startup-training-ended-on")           \
  FULL(uint8_t, small_firm_owner, "person.small-firm-owner")                          \
  FULL(uint8_t, owes_loan, "person.startup-loan-outstanding")                         \
  FULL(uint8_t, other_loans, "person.other-loans")                                    \
  FULL(int16_t, recommended_by, "person.loan-recommended-by")                         \
  FULL(uint8_t, quality_project, "person.quality-startup-project")                    \
  FULL(uint8_t, loan_extended, "person.startup-loan-extended")                        \
  FULL(int16_t, key_project_post, "person.key-project-post")                          \
  FULL(uint8_t, skill_training, "person.skill-training")                              \
  SOME(int16_t, skill_training_ended, "person.skill-training-ended-on")               \
  FULL(int16_t, school_leaver, "person.school-leaver")                                \
  FULL(uint8_t, exempt_qualification, "person.exempt-qualification")                  \
  FULL(uint8_t, vocational_student, "person.vocational-student")                      \
  FULL(uint8_t, higher_vocational, "person.higher-vocational")                        \
  SOME(uint8_t, study_year, "person.study-year")                                      \
  FULL(uint8_t, family_hardship, "person.family-hardship-recognised")                 \
  FULL(int16_t, scholarship, "person.scholarship")                                    \
  SOME(int16_t, disability_grade, "person.disability-grade")                          \
  FULL(uint8_t, needs_care, "person.needs-long-term-care")                            \
  FULL(int16_t, other_welfare, "person.other-welfare-support")

static size_t people;
PERSON_COLUMNS(DECLARE_FULL, DECLARE_SOME)

/* Months that each person paid as somebody: those of `row` are first_paid[row] to before first_paid[row + 1]. */
#define PAID_COLUMNS(FULL)                                 \
  FULL(int32_t, paid_month, "person.contributions.month") \
  FULL(int32_t, paid_fen, "person.contributions.paid")    \
  FULL(int16_t, paid_as, "person.contributions.insured-as")

static const int32_t *first_paid;
PAID_COLUMNS(DECLARE_FULL)

static void read_people(const char *folder, size_t count) {
  size_t rows = people = count;
  PERSON_COLUMNS(READ_FULL, READ_SOME)
  rows = read_first(&first_paid, folder, "person.contributions", people);
  PAID_COLUMNS(READ_FULL)
}
