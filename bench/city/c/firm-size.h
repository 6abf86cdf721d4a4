/*
 * Sizes of enterprises by 工信部联企业〔2011〕300号. An enterprise is below a class where one metric of its industry is below
 * the bound.
 */
#pragma once
#include "firms.h"
#include "verdict.h"

typedef enum { MEDIUM, LARGE } Class;
typedef struct { double staff[2], revenue[2], assets[2]; } SizeRow; /* lower bounds by class; money in fen */

#define WAN(yuan) ((yuan) * 1e6)
#define NOT_COUNTED {-1, -1}

static const SizeRow SIZES[] = {
  /* farming */ {NOT_COUNTED, {WAN(500), WAN(20000)}, NOT_COUNTED},
  /* industry */ {{300, 1000}, {WAN(2000), WAN(40000)}, NOT_COUNTED},
  /* construction */ {NOT_COUNTED, {WAN(6000), WAN(80000)}, {WAN(5000), WAN(80000)}},
  /* wholesale */ {{20, 200}, {WAN(5000), WAN(40000)}, NOT_COUNTED},
  /* retail */ {{50, 300}, {WAN(500), WAN(20000)}, NOT_COUNTED},
  /* transport */ {{300, 1000}, {WAN(3000), WAN(30000)}, NOT_COUNTED},
  /* storage */ {{100, 200}, {WAN(1000), WAN(30000)}, NOT_COUNTED},
  /* post */ {{300, 1000}, {WAN(2000), WAN(30000)}, NOT_COUNTED},
  /* lodging, catering */ {{100, 300}, {WAN(2000), WAN(10000)}, NOT_COUNTED},
  /* telecommunication */ {{100, 2000}, {WAN(1000), WAN(100000)}, NOT_COUNTED},
  /* software */ {{100, 300}, {WAN(1000), WAN(10000)}, NOT_COUNTED},
  /* development of real estate */ {NOT_COUNTED, {WAN(1000), WAN(200000)}, {WAN(5000), WAN(10000)}},
  /* management of property */ {{300, 1000}, {WAN(1000), WAN(5000)}, NOT_COUNTED},
  /* leasing, business services */ {{100, 300}, NOT_COUNTED, {WAN(8000), WAN(120000)}},
  /* others */ {{100, 300}, NOT_COUNTED, NOT_COUNTED},
};

/* What `industry` is reduced to, by the bits of its rows; a code that spans several (`F`) is in all of them. */
static const struct { const char *industry; uint32_t rows; } INDUSTRIES[] = {
  {"A", 1 << 0},    {"B", 1 << 1},      {"C", 1 << 1},      {"D", 1 << 1},      {"E", 1 << 2},
  {"F51", 1 << 3},  {"F52", 1 << 4},    {"F", 3 << 3},      {"G54", 1 << 5},    {"G55", 1 << 5},
  {"G56", 1 << 5},  {"G57", 1 << 5},    {"G58", 1 << 5},    {"G591", 1 << 5},   {"G59", 3 << 5},
  {"G5990", 1 << 6}, {"G60", 1 << 7},   {"H61", 1 << 8},    {"H62", 1 << 8},    {"H", 1 << 8},
  {"I63", 1 << 9},  {"I64", 1 << 9},    {"I65", 1 << 10},   {"I", 3 << 9},      {"K7010", 1 << 11},
  {"K701", 1 << 11}, {"K7020", 1 << 12}, {"K702", 1 << 12}, {"K", 3 << 11 | 1 << 14}, {"K7090", 1 << 14},
  {"L", 1 << 13},   {"M", 1 << 14},     {"N", 1 << 14},     {"O", 1 << 14},     {"Q85", 1 << 14},
  {"R", 1 << 14},
};

static uint32_t size_rows_of(const char *industry) {
  for (size_t i = 0; i < COUNT(INDUSTRIES); i++)
    if (strcmp(INDUSTRIES[i].industry, industry) == 0) return INDUSTRIES[i].rows;
  return 0;
}

/* An official judges an industry that the table does not have, or whose rows do not agree. */
static inline Truth is_below(size_t f, Class class) {
  int some_are = 0, some_are_not = 0;
  for (uint32_t rows = size_rows[firm_industry[f]]; rows != 0; rows &= rows - 1) {
    const SizeRow *row = &SIZES[__builtin_ctz(rows)];
    const int is = (firm_staff[f] < row->staff[class]) | (firm_revenue[f] < row->revenue[class]) |
                   (firm_assets[f] < row->assets[class]);
    some_are |= is;
    some_are_not |= !is;
  }
  return some_are == some_are_not ? MAYBE : some_are ? YES : NO;
}

/* 中小微企业 and 小微企业. */
static inline Truth is_micro_small_or_medium(size_t f) { return is_below(f, LARGE); }
static inline Truth is_micro_or_small(size_t f) { return is_below(f, MEDIUM); }

/* An official judges cooperatives. */
static inline Truth is_enterprise(size_t f) {
  return firm_kind[f] == enterprise ? YES : firm_kind[f] == cooperative ? MAYBE : NO;
}

static inline int is_public_unit(size_t f) { return firm_kind[f] == state_organ || firm_kind[f] == public_institution; }

/* Whether other units than enterprises are treated as such an official judges; public ones are not. */
static inline Truth is_as_enterprise(size_t f) {
  return firm_kind[f] == enterprise ? YES : is_public_unit(f) ? NO : MAYBE;
}
