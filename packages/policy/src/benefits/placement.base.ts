/** The agency and the person placed from which the cases of 14.5 and 20.2 start. */
import type { Json, Request } from '@wenye/rules';

/** A rural worker placed on 1 August 2020, at work to 31 October. */
export const placed: { readonly [key: string]: Json } = {
  id: '甲',
  'rural-labour': true,
  'work-start': '2020-08-01',
  'worked-until': '2020-10-31',
  insured: true,
  'free-of-charge': true,
  'already-subsidised': false,
};

export const base: Request = {
  subject: 'firm',
  county: '410325',
  decisionDate: '2020-11-15',
  facts: { 'firm.placement-business': 'commercial-agency', 'firm.placements': [placed] },
};
