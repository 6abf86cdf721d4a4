import type { Examples } from './example.ts';

/** A small manufacturer in 嵩县. */
const firm = {
  'firm.unit-kind': 'enterprise',
  'firm.industry': 'C3311',
  'firm.staff': 40,
  'firm.revenue': '8000000.00',
};
const inSongxian = { subject: 'firm', county: '410325', decisionDate: '2020-10-15' } as const;

/** Out of work for seven months when hired on 1 August 2020, for two years. */
const zhao = {
  id: '老赵',
  'contract-start': '2020-08-01',
  'contract-end': '2022-07-31',
  insured: true,
  'unemployment-registered-on': '2020-01-01',
  'school-kind': 'other',
};

/** Finished in June 2020 and hired on 3 August. */
const graduate = (id: string) => ({
  id,
  'contract-start': '2020-08-03',
  'contract-end': '2022-08-02',
  insured: true,
  'registered-unemployed': false,
  'school-kind': 'higher-education',
  'diploma-date': '2020-06-30',
});

export const article9: Examples = {
  '9.1': {
    ...inSongxian,
    facts: {
      ...firm,
      'firm.loan-group-hired': true,
      'firm.loan-eligible-hires': 6,
      'firm.current-staff': 40,
      'firm.wage-or-insurance-arrears': false,
      'firm.seriously-dishonest': false,
    },
  },
  '9.2': {
    ...inSongxian,
    facts: {
      'firm.epidemic-supplies-spring-festival-2020': true,
      'firm.unit-kind': 'enterprise',
      'firm.hires': Array.from({ length: 12 }, (_, i) => ({
        id: `工人${i + 1}`,
        'contract-start': '2020-02-03',
      })),
    },
  },
  '9.3': { ...inSongxian, facts: { ...firm, 'firm.hires': ['甲', '乙', '丙'].map(graduate) } },
  '9.4': {
    ...inSongxian,
    facts: {
      ...firm,
      'firm.hires': [
        {
          ...graduate('小李'),
          'contract-start': '2020-09-01',
          'contract-end': '2022-08-31',
          contributions: [{ month: '2020-09', 'unit-paid': '258.00' }],
        },
      ],
    },
  },
  '9.5': {
    subject: 'person',
    county: '410325',
    decisionDate: '2020-10-15',
    facts: { 'person.poor-labour': true, 'person.key-project-post': 'work-relief' },
  },
  '9.6': {
    ...inSongxian,
    facts: {
      'firm.key-group-hired': true,
      'firm.unit-kind': 'enterprise',
      'firm.hires': [{ ...zhao, 'poor-labour': false, veteran: false }],
    },
  },
  '9.7': {
    ...inSongxian,
    decisionDate: '2021-01-15',
    facts: {
      ...firm,
      'firm.hardship-hire-subsidy': true,
      'firm.hires': [
        {
          id: '老孙',
          hardship: true,
          'contract-start': '2018-03-01',
          'hardship-subsidy-last-month': '2021-02',
        },
      ],
    },
  },
};
