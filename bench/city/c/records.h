/*
 * The columns of the lists of firms: the records of `f` in a list are those from first_LIST[f] to before
 * first_LIST[f + 1]; so are the months of a record.
 */
#pragma once
#include "firms.h"

#define HIRE_COLUMNS(FULL, SOME)                                             \
  FULL(int32_t, hire_start, "firm.hires.contract-start")                     \
  FULL(int32_t, hire_end, "firm.hires.contract-end")                         \
  FULL(uint8_t, hire_open_ended, "firm.hires.contract-open-ended")           \
  FULL(int16_t, hire_school, "firm.hires.school-kind")                       \
  SOME(int16_t, hire_diploma, "firm.hires.diploma-date")                     \
  FULL(uint8_t, hire_poor, "firm.hires.poor-labour")                         \
  FULL(uint8_t, hire_hardship, "firm.hires.hardship")                        \
  FULL(uint8_t, hire_insured, "firm.hires.insured")                          \
  FULL(uint8_t, hire_insured_stated, "firm.hires.insured-stated")            \
  FULL(uint8_t, hire_registered, "firm.hires.registered-unemployed")         \
  FULL(int32_t, hire_registered_on, "firm.hires.unemployment-registered-on") \
  FULL(uint8_t, hire_unemployed, "firm.hires.unemployed-until-hire")         \
  FULL(uint8_t, hire_veteran, "firm.hires.veteran")                          \
  FULL(int32_t, hire_subsidy_last, "firm.hires.hardship-subsidy-last-month") \
  FULL(int32_t, hire_received, "firm.hires.months-received")                 \
  FULL(uint8_t, hire_received_stated, "firm.hires.months-received-stated")
static const int32_t *first_hire;
HIRE_COLUMNS(DECLARE_FULL, DECLARE_SOME)

#define HIRE_MONTH_COLUMNS(FULL)                                 \
  FULL(int32_t, hire_month_of, "firm.hires.contributions.month") \
  FULL(double, hire_month_paid, "firm.hires.contributions.unit-paid")
static const int32_t *first_hire_month;
HIRE_MONTH_COLUMNS(DECLARE_FULL)

#define POST_COLUMNS(FULL)                                                           \
  FULL(uint8_t, post_hardship, "firm.post-holders.hardship")                         \
  FULL(int32_t, post_placed, "firm.post-holders.placed-on")                          \
  FULL(int32_t, post_before, "firm.post-holders.placements-before")                  \
  FULL(int32_t, post_first_placed, "firm.post-holders.first-placed-on")              \
  FULL(int32_t, post_left, "firm.post-holders.left-on")                              \
  FULL(uint8_t, post_zero_employment, "firm.post-holders.zero-employment-household") \
  FULL(uint8_t, post_severely_disabled, "firm.post-holders.severely-disabled")       \
  FULL(int32_t, post_birth, "firm.post-holders.birth-date")                          \
  FULL(int16_t, post_sex, "firm.post-holders.sex")                                   \
  FULL(int16_t, post_class, "firm.post-holders.retirement-class")                    \
  FULL(uint8_t, post_stable_work, "firm.post-holders.stable-work")
static const int32_t *first_post;
POST_COLUMNS(DECLARE_FULL)

#define POST_MONTH_COLUMNS(FULL) \
  FULL(int32_t, post_month_of, "firm.post-holders.months.month")
static const int32_t *first_post_month;
POST_MONTH_COLUMNS(DECLARE_FULL)

#define RURAL_COLUMNS(FULL)                                     \
  FULL(int32_t, rural_started, "firm.rural-workers.started-on") \
  FULL(uint8_t, rural_poor, "firm.rural-workers.registered-poor")
static const int32_t *first_rural;
RURAL_COLUMNS(DECLARE_FULL)

#define INTERN_COLUMNS(FULL)                                              \
  FULL(int32_t, intern_start, "firm.interns.start")                       \
  FULL(int32_t, intern_agreed_end, "firm.interns.agreed-end")             \
  FULL(int16_t, intern_ending, "firm.interns.ending")                     \
  FULL(int32_t, intern_ended, "firm.interns.ended-on")                    \
  FULL(int16_t, intern_school, "firm.interns.school-kind")                \
  FULL(int32_t, intern_diploma, "firm.interns.diploma-date")              \
  FULL(uint8_t, intern_unemployed, "firm.interns.unemployed-until-start") \
  FULL(int32_t, intern_birth, "firm.interns.birth-date")                  \
  FULL(uint8_t, intern_registered, "firm.interns.registered-unemployed")
static const int32_t *first_intern;
INTERN_COLUMNS(DECLARE_FULL)

#define INTERN_MONTH_COLUMNS(FULL) \
  FULL(int32_t, intern_month_of, "firm.interns.months.month")
static const int32_t *first_intern_month;
INTERN_MONTH_COLUMNS(DECLARE_FULL)

#define PLACEMENT_COLUMNS(FULL)                                    \
  FULL(uint8_t, placement_rural, "firm.placements.rural-labour")   \
  FULL(int16_t, placement_group, "firm.placements.group")          \
  FULL(int32_t, placement_diploma, "firm.placements.diploma-date") \
  FULL(int32_t, placement_start, "firm.placements.work-start")     \
  FULL(int32_t, placement_until, "firm.placements.worked-until")   \
  FULL(uint8_t, placement_insured, "firm.placements.insured")      \
  FULL(uint8_t, placement_free, "firm.placements.free-of-charge")  \
  FULL(uint8_t, placement_subsidised, "firm.placements.already-subsidised")
static const int32_t *first_placement;
PLACEMENT_COLUMNS(DECLARE_FULL)

#define LOAN_COLUMNS(FULL)                                           \
  FULL(uint8_t, loan_personal, "firm.unpaid-startup-loans.personal") \
  FULL(int16_t, loan_cause, "firm.unpaid-startup-loans.cause")       \
  FULL(double, loan_unpaid, "firm.unpaid-startup-loans.unpaid")
static const int32_t *first_loan;
LOAN_COLUMNS(DECLARE_FULL)

#define PROJECT_COLUMNS(FULL)                                                      \
  FULL(int32_t, project_started, "firm.construction-projects.started-on")          \
  FULL(int16_t, project_deposit, "firm.construction-projects.wage-deposit")        \
  FULL(uint8_t, project_guarantee, "firm.construction-projects.guarantee-ready")   \
  FULL(uint8_t, project_real_name, "firm.construction-projects.real-name-managed") \
  FULL(uint8_t, project_linked, "firm.construction-projects.wage-supervision-linked")
static const int32_t *first_project;
PROJECT_COLUMNS(DECLARE_FULL)

#define MACHINE_COLUMNS(FULL)                                     \
  FULL(int16_t, machine_directory, "firm.first-sets.directory")   \
  FULL(double, machine_premium, "firm.first-sets.premium")        \
  FULL(double, machine_insured, "firm.first-sets.insured-amount") \
  FULL(int32_t, machine_year, "firm.first-sets.insurance-year")   \
  FULL(double, machine_sales, "firm.first-sets.sales")
static const int32_t *first_machine;
MACHINE_COLUMNS(DECLARE_FULL)

#define TRAINEE_COLUMNS(FULL)                                            \
  FULL(int16_t, trainee_kind, "firm.trainees.kind")                      \
  FULL(int16_t, trainee_new_hire, "firm.trainees.new-hire")              \
  FULL(int32_t, trainee_contract, "firm.trainees.contract-start")        \
  FULL(int32_t, trainee_contract_end, "firm.trainees.contract-end")      \
  FULL(uint8_t, trainee_open_ended, "firm.trainees.contract-open-ended") \
  FULL(int32_t, trainee_started, "firm.trainees.started-on")             \
  FULL(int32_t, trainee_ended, "firm.trainees.ended-on")                 \
  FULL(int16_t, trainee_certificate, "firm.trainees.certificate")        \
  FULL(uint8_t, trainee_subsidised, "firm.trainees.already-subsidised")
static const int32_t *first_trainee;
TRAINEE_COLUMNS(DECLARE_FULL)

#define APPRENTICE_COLUMNS(FULL)                                               \
  FULL(int16_t, apprentice_origin, "firm.apprentices.origin")                  \
  FULL(int32_t, apprentice_contract, "firm.apprentices.contract-start")        \
  FULL(int32_t, apprentice_contract_end, "firm.apprentices.contract-end")      \
  FULL(uint8_t, apprentice_open_ended, "firm.apprentices.contract-open-ended") \
  FULL(int32_t, apprentice_started, "firm.apprentices.started-on")             \
  FULL(int32_t, apprentice_years, "firm.apprentices.years")                    \
  FULL(int32_t, apprentice_ended, "firm.apprentices.ended-on")                 \
  FULL(int16_t, apprentice_certificate, "firm.apprentices.certificate")        \
  FULL(uint8_t, apprentice_subsidised, "firm.apprentices.already-subsidised")
static const int32_t *first_apprentice;
APPRENTICE_COLUMNS(DECLARE_FULL)

#define EVENT_COLUMNS(FULL)                                       \
  FULL(int16_t, event_kind, "firm.service-events.kind")           \
  FULL(int32_t, event_held, "firm.service-events.held-on")        \
  FULL(uint8_t, event_free, "firm.service-events.free-of-charge") \
  FULL(uint8_t, event_subsidised, "firm.service-events.already-subsidised")
static const int32_t *first_event;
EVENT_COLUMNS(DECLARE_FULL)

#define OPENING_COLUMNS(FULL)                                       \
  FULL(int16_t, opening_source, "firm.posts-to-publish.source")     \
  FULL(int32_t, opening_opened, "firm.posts-to-publish.opened-on")  \
  FULL(int16_t, opening_own_site, "firm.posts-to-publish.own-site") \
  FULL(int16_t, opening_hrss_site, "firm.posts-to-publish.hrss-site")
static const int32_t *first_opening;
OPENING_COLUMNS(DECLARE_FULL)

#define NOTICE_COLUMNS(FULL)                                                 \
  FULL(int32_t, notice_published, "firm.graduate-recruitments.published-on") \
  FULL(int16_t, notice_restriction, "firm.graduate-recruitments.restriction")
static const int32_t *first_notice;
NOTICE_COLUMNS(DECLARE_FULL)

static void read_firms(const char *folder, size_t count) {
  size_t rows = firms = count;
  FIRM_COLUMNS(READ_FULL)
  rows = read_first(&first_hire, folder, "firm.hires", firms);
  HIRE_COLUMNS(READ_FULL, READ_SOME)
  rows = read_first(&first_hire_month, folder, "firm.hires.contributions", rows);
  HIRE_MONTH_COLUMNS(READ_FULL)
  rows = read_first(&first_post, folder, "firm.post-holders", firms);
  POST_COLUMNS(READ_FULL)
  rows = read_first(&first_post_month, folder, "firm.post-holders.months", rows);
  POST_MONTH_COLUMNS(READ_FULL)
  rows = read_first(&first_rural, folder, "firm.rural-workers", firms);
  RURAL_COLUMNS(READ_FULL)
  rows = read_first(&first_intern, folder, "firm.interns", firms);
  INTERN_COLUMNS(READ_FULL)
  rows = read_first(&first_intern_month, folder, "firm.interns.months", rows);
  INTERN_MONTH_COLUMNS(READ_FULL)
  rows = read_first(&first_placement, folder, "firm.placements", firms);
  PLACEMENT_COLUMNS(READ_FULL)
  rows = read_first(&first_loan, folder, "firm.unpaid-startup-loans", firms);
  LOAN_COLUMNS(READ_FULL)
  rows = read_first(&first_project, folder, "firm.construction-projects", firms);
  PROJECT_COLUMNS(READ_FULL)
  rows = read_first(&first_machine, folder, "firm.first-sets", firms);
  MACHINE_COLUMNS(READ_FULL)
  rows = read_first(&first_trainee, folder, "firm.trainees", firms);
  TRAINEE_COLUMNS(READ_FULL)
  rows = read_first(&first_apprentice, folder, "firm.apprentices", firms);
  APPRENTICE_COLUMNS(READ_FULL)
  rows = read_first(&first_event, folder, "firm.service-events", firms);
  EVENT_COLUMNS(READ_FULL)
  rows = read_first(&first_opening, folder, "firm.posts-to-publish", firms);
  OPENING_COLUMNS(READ_FULL)
  rows = read_first(&first_notice, folder, "firm.graduate-recruitments", firms);
  NOTICE_COLUMNS(READ_FULL)
}
