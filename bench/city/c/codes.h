/* The numbers of codes: their places in the dictionary of the columns, which people and firms share. */
#pragma once
#include "files.h"

#define CODES_OF_PEOPLE(CODE)                                                                         \
  CODE(male, "male") CODE(cadre, "cadre")                                                             \
  CODE(higher_education, "higher-education") CODE(overseas, "overseas")                               \
  CODE(technician_senior, "technician-senior") CODE(technician_preparatory, "technician-preparatory") \
  CODE(special_vocational, "special-education-vocational")                                            \
  CODE(adult_education, "adult-higher-education") CODE(secondary_vocational, "secondary-vocational")  \
  CODE(technician, "technician") CODE(exhausted, "exhausted") CODE(drawing, "drawing")                \
  CODE(stopped, "stopped") CODE(luoyang, "luoyang") CODE(henan, "henan") CODE(flexible, "flexible")   \
  CODE(credit_village, "credit-village") CODE(credit_park, "credit-park") CODE(incubator, "incubator") \
  CODE(key_project, "key-project") CODE(major_works, "major-works") CODE(work_relief, "work-relief")  \
  CODE(rural, "rural") CODE(urban, "urban") CODE(national, "national")                                \
  CODE(encouragement, "encouragement") CODE(first_grade, "1") CODE(second_grade, "2")                 \
  CODE(special_support, "special-support") CODE(injury_care, "injury-care")

#define CODES_OF_FIRMS(CODE)                                                                          \
  CODE(none, "none") CODE(other, "other") CODE(recognised, "recognised")                              \
  CODE(enterprise, "enterprise") CODE(cooperative, "farmers-cooperative")                             \
  CODE(self_employed, "self-employed") CODE(public_institution, "public-institution")                 \
  CODE(state_organ, "state-organ") CODE(trade_union, "trade-union")                                   \
  CODE(village_organisation, "village-organisation")                                                  \
  CODE(by_headcount, "headcount") CODE(cash, "cash") CODE(unpaid, "unpaid") CODE(defer, "defer")      \
  CODE(flexible_term, "flexible-term") CODE(lease_first, "lease-first")                               \
  CODE(lease_and_sale, "lease-and-sale") CODE(long_lease, "long-lease")                               \
  CODE(small_shops, "small-shops") CODE(pedestrian_street, "pedestrian-street")                       \
  CODE(many_jobs_recognised, "many-jobs-recognised") CODE(many_jobs_claimed, "many-jobs-claimed")     \
  CODE(technology_sme, "technology-sme") CODE(high_tech, "high-tech")                                 \
  CODE(provincial, "provincial") CODE(both_directories, "both")                                       \
  CODE(force_majeure, "force-majeure") CODE(force_majeure_claimed, "force-majeure-claimed")           \
  CODE(county_place, "county") CODE(city_place, "city") CODE(province_place, "province")              \
  CODE(state_place, "state") CODE(village, "village") CODE(relocation_site, "relocation-site")        \
  CODE(full_term, "full-term") CODE(hired_early, "hired-early")                                       \
  CODE(commercial_agency, "commercial-agency") CODE(labour_broker, "labour-broker")                   \
  CODE(poor_household, "poor-household") CODE(leaver, "school-leaver") CODE(graduate, "graduate")     \
  CODE(registered_unemployed, "registered-unemployed") CODE(in_service, "in-service")                 \
  CODE(migrant, "migrant") CODE(new_hire, "new-hire") CODE(transferred, "transferred")                \
  CODE(public_agency, "public-agency") CODE(university, "university") CODE(mentor_team, "mentor-team") \
  CODE(job_fair, "job-fair") CODE(startup_service, "startup-service") CODE(guidance, "guidance")      \
  CODE(government_project, "government-project") CODE(public_welfare, "public-welfare")               \
  CODE(published, "published") CODE(no_site, "no-site") CODE(same_level, "same-level")

#define CODES(CODE) CODES_OF_PEOPLE(CODE) CODES_OF_FIRMS(CODE)

#define DECLARE_CODE(name, text) static int16_t name;
CODES(DECLARE_CODE)

enum { MOST_CODES = 1024 };

/* Districts for which the benefit of the unemployed is on record; of the other counties it is not. */
static const char *const WITH_BENEFIT[] = {"410302", "410303", "410304", "410305", "410306", "410311"};
static uint8_t benefit_known[MOST_CODES];

/* Counties that are helped one to one (14.8). */
static const char *const HELPED[] = {"410325", "410326", "410327", "410328", "410329"};
static uint8_t helped[MOST_CODES];

/* Which rows of the table of sizes (firm-size.h) an industry is in: a bit for each. */
static uint32_t size_rows[MOST_CODES];
static uint32_t size_rows_of(const char *industry);

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int is_among(const char *code, const char *const *codes, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(code, codes[i]) == 0) return 1;
  return 0;
}

/* `dictionary.txt`: one code a line, in the order of the dictionary. */
static void read_codes(const char *folder) {
  char *const codes = read_file(folder, "dictionary", ".txt", 0), *rest = codes;
#define UNKNOWN_CODE(name, text) name = -1;
  CODES(UNKNOWN_CODE)
  int16_t place = 0;
  /* A code may be empty, for which strtok would see no line. */
  for (char *line; (line = strsep(&rest, "\n")) != NULL; place++) {
    if (place >= MOST_CODES) { fprintf(stderr, "More than %d codes\n", MOST_CODES); exit(1); }
#define READ_CODE(name, text) if (strcmp(line, text) == 0) name = place;
    CODES(READ_CODE)
    benefit_known[place] = is_among(line, WITH_BENEFIT, COUNT(WITH_BENEFIT));
    helped[place] = is_among(line, HELPED, COUNT(HELPED));
    size_rows[place] = size_rows_of(line);
  }
#define CHECK_CODE(name, text) if (name < 0) { fprintf(stderr, "No code %s\n", text); exit(1); }
  CODES(CHECK_CODE)
  free(codes);
}
