/** A request that works when pasted: a graduate of June 2020 in flexible work, three months paid. */
export const example = {
  clauses: ['11.2'],
  subject: 'person' as const,
  decisionDate: '2020-10-15',
  county: '410325',
  facts: {
    'person.school-kind': 'higher-education',
    'person.diploma-date': '2020-06-30',
    'person.flexible-work-start': '2020-07-15',
    'person.contributions': [
      { month: '2020-08', 'insured-as': 'flexible', paid: '183.00' },
      { month: '2020-09', 'insured-as': 'flexible', paid: '183.00' },
      { month: '2020-10', 'insured-as': 'flexible', paid: '183.00' },
    ],
  },
};
