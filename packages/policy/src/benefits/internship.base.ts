/** The unit and the intern from which the cases of 13.3 and 13.4 start. */
import type { Json, Request } from '@wenye/rules';

/** So many months from one (YYYY-MM) on. */
export const monthsFrom = (first: string, count: number): { readonly month: string }[] => {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, i) => {
    const n = month - 1 + i;
    return { month: `${year + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` };
  });
};

/** A graduate of June 2021, intern for six months from 10 January 2022, all of them claimed. */
export const intern: { readonly [key: string]: Json } = {
  id: '甲',
  start: '2022-01-10',
  'agreed-end': '2022-07-09',
  ending: 'full-term',
  'school-kind': 'higher-education',
  'diploma-date': '2021-06-30',
  'unemployed-until-start': true,
  'registered-unemployed': false,
  months: monthsFrom('2022-01', 6),
};

/** A recognised unit in 嵩县 (class II: 1,800 yuan in 2022 and 2023, 2,000 from 2024) that kept none of three. */
export const base: Request = {
  subject: 'firm',
  county: '410325',
  decisionDate: '2022-07-15',
  facts: {
    'firm.internship-base': true,
    'firm.interns-kept': 0,
    'firm.interns-not-kept': 3,
    'firm.interns': [intern],
  },
};

/** A year from 10 July 2023, half of it at the minimum wage of 2024. */
export const acrossTheChange = {
  start: '2023-07-10',
  'agreed-end': '2024-07-09',
  'diploma-date': '2022-06-30',
  months: monthsFrom('2023-07', 12),
};

/** A registered unemployed person without a higher diploma. */
export const youth = (birthDate: string) => ({
  'school-kind': 'other',
  'diploma-date': undefined,
  'unemployed-until-start': undefined,
  'registered-unemployed': true,
  'birth-date': birthDate,
});

export const CLASS_II = [{ key: 'minWage.classOfCounty', value: 'II' }];
