import type { Examples } from './example.ts';

/** A graduate of 2021, intern for six months from 10 January 2022. */
const intern = {
  id: '小何',
  start: '2022-01-10',
  'agreed-end': '2022-07-09',
  'school-kind': 'higher-education',
  'diploma-date': '2021-06-30',
  'unemployed-until-start': true,
  'registered-unemployed': false,
};
const months = (...numbers: readonly number[]) => numbers.map((n) => ({ month: `2022-0${n}` }));

/** Placed in a factory on 1 August 2020, still there at the end of October. */
const placed = (id: string) => ({
  id,
  'rural-labour': true,
  'work-start': '2020-08-01',
  'worked-until': '2020-10-31',
  'already-subsidised': false,
});

export const articles13And14: Examples = {
  '13.2': {
    subject: 'person',
    county: '410328',
    decisionDate: '2020-10-15',
    facts: {
      'person.student-at': 'secondary-vocational',
      'person.final-school-year': true,
      'person.minimum-living': true,
      'person.job-seek-subsidy-received': false,
    },
  },
  '13.3': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2022-07-15',
    facts: {
      'firm.internship-base': true,
      'firm.interns-kept': 0,
      'firm.interns-not-kept': 1,
      'firm.interns': [{ ...intern, ending: 'full-term', months: months(1, 2, 3, 4, 5, 6) }],
    },
  },
  '13.4': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2022-05-06',
    facts: {
      'firm.internship-base': true,
      'firm.interns-kept': 0,
      'firm.interns-not-kept': 3,
      'firm.interns': [
        { ...intern, ending: 'hired-early', 'ended-on': '2022-04-20', months: months(4, 5, 6) },
      ],
    },
  },
  '13.9': {
    subject: 'firm',
    county: '410305',
    decisionDate: '2020-10-15',
    facts: {
      'firm.state-owned': true,
      'firm.graduate-recruitments': [
        { id: '机械专业毕业生', 'published-on': '2020-09-10', restriction: 'school' },
      ],
    },
  },
  '14.5': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-11-15',
    facts: {
      'firm.placement-business': 'labour-broker',
      'firm.placements': ['甲', '乙'].map(placed),
    },
  },
  '14.8': {
    subject: 'firm',
    county: '410324',
    decisionDate: '2020-10-15',
    facts: {
      'firm.unit-kind': 'other',
      'firm.help-place': 'relocation-site',
      'firm.relocation-site-people': 950,
    },
  },
};
