import type { Request } from '@wenye/rules';

/** A plain case of each clause on a day, used to find the figures in force: nobody's data. */
export function exampleOf(clause: string, date: string): Pick<Request, 'subject' | 'county' | 'facts'> {
  const year = date.slice(0, 4);
  const month = date.slice(0, 7);
  if (clause === '11.2') {
    return {
      subject: 'person',
      county: '410303',
      facts: {
        'person.school-kind': 'higher-education',
        'person.diploma-date': date,
        'person.flexible-work-start': date,
        'person.months-received': 0,
        'person.contributions': [{ month, 'insured-as': 'flexible', paid: '549.00' }],
      },
    };
  }
  return {
    subject: 'firm',
    county: '410303',
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.industry': 'C',
      'firm.staff': 60,
      'firm.revenue': '12000000.00',
      'firm.hires': [
        {
          id: '1',
          'contract-start': date,
          'contract-end': `${Number(year) + 2}-12-31`,
          insured: true,
          'registered-unemployed': false,
          'school-kind': 'higher-education',
          'diploma-date': date,
          'unemployed-until-hire': true,
          'months-received': 0,
          contributions: [{ month, 'unit-paid': '258.00' }],
        },
      ],
    },
  };
}
