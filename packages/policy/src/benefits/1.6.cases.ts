import { base } from './1.base.ts';
import { type CaseBook, VALIDITY } from './case.ts';

const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;

/** A standard of 800 yuan a person, as a request may give it. */
const STANDARD = [{ key: 'art1.training.difficultFirm.perPerson', value: '800.00' }];
/** Nobody has found the standard. */
const OPEN = {
  eligibility: 'entitled',
  range: ['0.00', null],
  missing: ['parameter art1.training.difficultFirm.perPerson (null)'],
} as const;

/** Recognised as in difficulty; fifty of the staff trained. */
export const cases: CaseBook = {
  benefit: '1.6',
  base: {
    ...base,
    clauses: ['1.6'],
    facts: {
      'firm.unit-kind': 'enterprise',
      'firm.difficulty': 'recognised',
      'firm.staff-trained': 50,
    },
  },
  cases: [
    { says: '困难企业培训了50人：有资格；补贴标准没有见到，金额未定', expect: OPEN },
    {
      says: '给定标准每人800元：50人40000元',
      given: { parameters: STANDARD },
      expect: { eligibility: 'entitled', amount: '40000.00' },
    },
    {
      says: '给定标准，只有一人合格：800元',
      given: { parameters: STANDARD, facts: { 'firm.staff-trained': 1 } },
      expect: { eligibility: 'entitled', amount: '800.00' },
    },
    {
      says: '没有人培训合格',
      given: { facts: { 'firm.staff-trained': 0 } },
      expect: refusedBy('trained'),
    },
    {
      says: '没有困难：只此一问就能认定',
      given: { facts: { 'firm.difficulty': 'none', 'firm.staff-trained': undefined } },
      expect: {
        eligibility: 'not-entitled',
        against: { 'in-difficulty': 'not-met', trained: 'unknown' },
      },
    },
    {
      says: '填报困难，还没有认定：由经办人员认定',
      given: { facts: { 'firm.difficulty': 'claimed' }, parameters: STANDARD },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '40000.00'],
        against: { 'in-difficulty': 'official' },
        missing: ['official firm-in-difficulty'],
      },
    },
    {
      says: '合格人数不知道：不能认定',
      given: { facts: { 'firm.staff-trained': undefined }, parameters: STANDARD },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { trained: 'unknown' },
        missing: ['fact firm.staff-trained'],
      },
    },
    {
      says: '事业单位',
      given: { facts: { 'firm.unit-kind': 'public-institution' } },
      expect: refusedBy('enterprise'),
    },
    {
      says: '2020年最后一天申请（T2：培训补贴延至年底）',
      given: { decisionDate: '2020-12-31' },
      expect: OPEN,
    },
    {
      says: '2021年1月1日申请：措施已经结束（T1）',
      given: { decisionDate: '2021-01-01' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，末日没有人核对：不能认定',
      given: { trust: 'real', parameters: [...VALIDITY, ...STANDARD] },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '40000.00'],
        against: { 'in-force': 'unknown' },
        missing: ['parameter art1.retention.lastDay (unconfirmed)'],
      },
    },
  ],
};
