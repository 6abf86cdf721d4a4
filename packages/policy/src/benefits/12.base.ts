/** The unit and the person from which the cases of 12.1 and 12.3 start. */
import type { Json, Request } from '@wenye/rules';

/** A man of 45, hard to employ, in a public-welfare post for the first time. */
export const holder: { readonly [key: string]: Json } = {
  id: '甲',
  hardship: true,
  'placed-on': '2020-03-02',
  'placements-before': 0,
  'birth-date': '1975-02-10',
  sex: 'male',
  'stable-work': false,
};

/** A unit in 嵩县 with approved posts. */
export const base: Request = {
  subject: 'firm',
  county: '410325',
  decisionDate: '2022-03-15',
  facts: { 'firm.public-post-unit': true, 'firm.post-holders': [holder] },
};
