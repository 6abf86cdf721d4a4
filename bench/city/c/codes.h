/* The numbers of codes: their places in the dictionary of the columns. */
#pragma once
#include "columns.h"

#define CODES(CODE)                                                                                   \
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

#define DECLARE_CODE(name, text) static int16_t name;
CODES(DECLARE_CODE)

/* Districts for which the benefit of the unemployed is on record; of the other counties it is not. */
static const char *const WITH_BENEFIT[] = {"410302", "410303", "410304", "410305", "410306", "410311"};
enum { MOST_CODES = 1024 };
static uint8_t benefit_known[MOST_CODES];

/* `codes`: one code a line, in the order of the dictionary. */
static void read_codes(const char *folder) {
  char *codes = read_file(folder, "dictionary", ".txt", 0);
#define UNKNOWN_CODE(name, text) name = -1;
  CODES(UNKNOWN_CODE)
  int16_t place = 0;
  for (char *line = strtok(codes, "\n"); line != NULL; line = strtok(NULL, "\n"), place++) {
    if (place >= MOST_CODES) { fprintf(stderr, "More than %d codes\n", MOST_CODES); exit(1); }
#define READ_CODE(name, text) if (strcmp(line, text) == 0) name = place;
    CODES(READ_CODE)
    for (size_t i = 0; i < sizeof WITH_BENEFIT / sizeof *WITH_BENEFIT; i++)
      if (strcmp(line, WITH_BENEFIT[i]) == 0) benefit_known[place] = 1;
  }
#define CHECK_CODE(name, text) if (name < 0) { fprintf(stderr, "No code %s\n", text); exit(1); }
  CODES(CHECK_CODE)
  free(codes);
}
