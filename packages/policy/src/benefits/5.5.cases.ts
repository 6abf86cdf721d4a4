import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const FIRST = { eligibility: 'entitled' } as const;

/** The managers of a street of small shops in 老城区 that apply for an award, recognised as carrying many jobs. */
export const cases: CaseBook = {
  benefit: '5.5',
  base: {
    subject: 'firm',
    county: '410302',
    decisionDate: '2020-10-15',
    clauses: ['5.5'],
    facts: {
      'firm.street-project': 'small-shops',
      'firm.city-award-applied': true,
      'firm.street-jobs': 'many-jobs-recognised',
    },
  },
  cases: [
    { says: '小店集聚的街区，已认定带动就业能力强，申报评优：优先', expect: FIRST },
    {
      says: '步行街改造提升，同样',
      given: { facts: { 'firm.street-project': 'pedestrian-street' } },
      expect: FIRST,
    },
    {
      says: '带动就业只是填报，没有认定：由经办人员认定，不代定界限',
      given: { facts: { 'firm.street-jobs': 'many-jobs-claimed' } },
      expect: {
        eligibility: 'official-must-judge',
        against: { 'carries-jobs': 'official' },
        missing: ['official street-carries-jobs'],
      },
    },
    {
      says: '经办人员认定带动就业能力强',
      given: {
        facts: { 'firm.street-jobs': 'many-jobs-claimed' },
        judgements: { 'street-carries-jobs': true },
      },
      expect: FIRST,
    },
    {
      says: '经办人员认定不强',
      given: {
        facts: { 'firm.street-jobs': 'many-jobs-claimed' },
        judgements: { 'street-carries-jobs': false },
      },
      expect: refusedBy('carries-jobs'),
    },
    {
      says: '没有带动就业：可以申报，不优先',
      given: { facts: { 'firm.street-jobs': 'few-jobs' } },
      expect: refusedBy('carries-jobs'),
    },
    {
      says: '没有申报创优评先：一个回答就够',
      given: {
        facts: {
          'firm.city-award-applied': false,
          'firm.street-project': undefined,
          'firm.street-jobs': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { applied: 'not-met', 'street-project': 'unknown', 'carries-jobs': 'unknown' },
      },
    },
    {
      says: '有没有申报不知道：待定',
      given: { facts: { 'firm.city-award-applied': undefined } },
      expect: {
        eligibility: 'undetermined',
        against: { applied: 'unknown' },
        missing: ['fact firm.city-award-applied'],
      },
    },
    {
      says: '申报的是别的项目',
      given: { facts: { 'firm.street-project': 'other-project' } },
      expect: refusedBy('street-project'),
    },
    { says: '政策施行首日申报', given: { decisionDate: '2020-07-13' }, expect: FIRST },
    {
      says: '政策施行前一天申报',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天申报（T1）', given: { decisionDate: '2023-07-12' }, expect: FIRST },
    {
      says: '有效期过后申报',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，有效期随办件给定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: FIRST,
    },
  ],
};
