/** The firm and the hire from which the cases of 9.3 and 9.4 start. */
import type { Json, Request } from '@wenye/rules';

/** A person registered as unemployed on 31 January 2020, hired on 1 August for a year, insured since. */
export const hire: { readonly [key: string]: Json } = {
  id: '甲',
  'contract-start': '2020-08-01',
  'contract-end': '2021-07-31',
  insured: true,
  'unemployment-registered-on': '2020-01-31',
  'school-kind': 'other',
};

/** A manufacturer of 120 people and 30 million yuan a year in 嵩县. */
export const base: Request = {
  subject: 'firm',
  county: '410325',
  decisionDate: '2020-10-15',
  facts: {
    'firm.unit-kind': 'enterprise',
    'firm.industry': 'C3311',
    'firm.staff': 120,
    'firm.revenue': '30000000.00',
    'firm.hires': [hire],
  },
};

/** Replaces the registration by a diploma of higher education. */
export const graduate = (diplomaDate: string, more: { readonly [key: string]: Json } = {}) => ({
  'unemployment-registered-on': undefined,
  'registered-unemployed': false,
  'school-kind': 'higher-education',
  'diploma-date': diplomaDate,
  ...more,
});
