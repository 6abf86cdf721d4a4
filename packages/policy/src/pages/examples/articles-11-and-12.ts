import type { Examples } from './example.ts';

/** Of 45 years, in a post of public welfare for the first time. */
const holder = {
  id: '老李',
  hardship: true,
  'placements-before': 0,
  'birth-date': '1975-02-10',
  sex: 'male',
  'stable-work': false,
};

export const articles11And12: Examples = {
  '11.1': {
    subject: 'person',
    county: '410302',
    decisionDate: '2020-10-15',
    facts: {
      'person.flexible-work': true,
      'person.household-registration': 'henan',
      'person.birth-date': '1990-05-10',
      'person.sex': 'male',
    },
  },
  '11.2': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'person.school-kind': 'higher-education',
      'person.diploma-date': '2020-06-30',
      'person.flexible-work-start': '2020-07-15',
      'person.contributions': [{ month: '2020-09', 'insured-as': 'flexible', paid: '549.00' }],
    },
  },
  '11.3': {
    subject: 'person',
    county: '410325',
    decisionDate: '2021-01-15',
    facts: {
      'person.birth-date': '1966-05-10',
      'person.sex': 'male',
      'person.hardship': true,
      'person.hardship-flexible-subsidy-last-month': '2020-09',
      'person.stable-work': false,
      'person.contributions': ['2020-10', '2020-11', '2020-12'].map((month) => ({
        month,
        'insured-as': 'flexible',
        paid: '700.00',
      })),
    },
  },
  '12.1': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2022-03-15',
    facts: {
      'firm.public-post-unit': true,
      'firm.post-holders': [
        {
          ...holder,
          'placed-on': '2020-03-02',
          months: [
            { month: '2022-01', 'unit-paid': '500.00' },
            { month: '2022-02', 'unit-paid': '500.00' },
          ],
        },
      ],
    },
  },
  '12.3': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.public-post-unit': true,
      'firm.post-holders': [{ ...holder, 'placed-on': '2017-10-09' }],
    },
  },
  '12.4': {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: {
      'firm.rural-works': true,
      'firm.rural-workers': [{ id: '老田', 'started-on': '2020-07-20', 'registered-poor': true }],
    },
  },
};
