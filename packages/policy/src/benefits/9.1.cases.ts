import { type CaseBook, VALIDITY } from './case.ts';

const CEILING = { eligibility: 'entitled', amount: '3000000.00' } as const;
const refusedBy = (condition: string) =>
  ({ eligibility: 'not-entitled', against: { [condition]: 'not-met' } }) as const;
const people = (hires: number, staff: number) => ({
  facts: { 'firm.loan-eligible-hires': hires, 'firm.current-staff': staff },
});
const CITY_ALONE = [{ key: 'art9.loan.smallFirm.gate', value: 'city-text' }] as const;

/** A small manufacturer of 40 people in 嵩县, 8 of them newly hired from the groups that the loan is for. */
export const cases: CaseBook = {
  benefit: '9.1',
  base: {
    subject: 'firm',
    county: '410325',
    decisionDate: '2020-10-15',
    clauses: ['9.1'],
    facts: {
      'firm.loan-group-hired': true,
      'firm.loan-eligible-hires': 8,
      'firm.current-staff': 40,
      'firm.unit-kind': 'enterprise',
      'firm.industry': 'C3311',
      'firm.staff': 35,
      'firm.revenue': '8000000.00',
      'firm.wage-or-insurance-arrears': false,
      'firm.seriously-dishonest': false,
    },
  },
  cases: [
    { says: '40人中新招8人，正好20%：本市和国家的比例都达到，上限300万元', expect: CEILING },
    { says: '40人中新招6人，正好15%：达到国家比例，取较低的（T3）', given: people(6, 40), expect: CEILING },
    { says: '40人中新招5人：15%也不到', given: people(5, 40), expect: refusedBy('share') },
    {
      says: '只按本市文本：6人不够（T3可切换）',
      given: { ...people(6, 40), parameters: CITY_ALONE },
      expect: refusedBy('share'),
    },
    {
      says: '只按本市文本：8人正好20%',
      given: { ...people(8, 40), parameters: CITY_ALONE },
      expect: CEILING,
    },
    { says: '正好100人不是超过100人：15人，按15%', given: people(15, 100), expect: CEILING },
    { says: '正好100人，招14人：不够', given: people(14, 100), expect: refusedBy('share') },
    { says: '101人，8%为8.08人：招9人够', given: people(9, 101), expect: CEILING },
    { says: '101人，招8人：差0.08人，不够', given: people(8, 101), expect: refusedBy('share') },
    {
      says: '101人，只按本市文本，10%为10.1人：招11人够',
      given: { ...people(11, 101), parameters: CITY_ALONE },
      expect: CEILING,
    },
    {
      says: '101人，只按本市文本，招10人：不够',
      given: { ...people(10, 101), parameters: CITY_ALONE },
      expect: refusedBy('share'),
    },
    {
      says: '今年没有招用重点人员：一个回答就够',
      given: {
        facts: {
          'firm.loan-group-hired': false,
          'firm.loan-eligible-hires': undefined,
          'firm.current-staff': undefined,
          'firm.unit-kind': undefined,
          'firm.wage-or-insurance-arrears': undefined,
        },
      },
      expect: {
        eligibility: 'not-entitled',
        against: { hired: 'not-met', share: 'unknown', small: 'unknown', 'no-arrears': 'unknown' },
      },
    },
    {
      says: '填了招用的人数，招没招用重点人员不必再问',
      given: { facts: { 'firm.loan-group-hired': undefined } },
      expect: CEILING,
    },
    {
      says: '没有签满一年合同的重点人员（0人）：招没招用别的重点人员都一样',
      given: { facts: { 'firm.loan-group-hired': undefined, 'firm.loan-eligible-hires': 0 } },
      expect: { eligibility: 'not-entitled', against: { hired: 'unknown', share: 'not-met' } },
    },
    {
      says: '招用了，但都没有签满一年合同（0人）：职工人数不必问',
      given: { facts: { 'firm.loan-eligible-hires': 0, 'firm.current-staff': undefined } },
      expect: refusedBy('share'),
    },
    {
      says: '职工人数不知道：招8人，可能够也可能不够',
      given: { facts: { 'firm.current-staff': undefined } },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', '3000000.00'],
        against: { share: 'unknown' },
        missing: ['fact firm.current-staff'],
      },
    },
    {
      says: '上年末300人、营业收入2000万元：中型企业，是中小微但不是小微（T6）',
      given: { facts: { 'firm.staff': 300, 'firm.revenue': '20000000.00' } },
      expect: refusedBy('small'),
    },
    {
      says: '上年末300人，营业收入比2000万元少一分：小型企业（T6）',
      given: { facts: { 'firm.staff': 300, 'firm.revenue': '19999999.99' } },
      expect: CEILING,
    },
    {
      says: '个体工商户：走个人创业担保贷款，不是本条',
      given: { facts: { 'firm.unit-kind': 'self-employed' } },
      expect: refusedBy('small'),
    },
    {
      says: '教育行业不在划型标准内：由经办人员认定',
      given: { facts: { 'firm.industry': 'P8336' } },
      expect: {
        eligibility: 'official-must-judge',
        range: ['0.00', '3000000.00'],
        against: { small: 'official' },
        missing: ['official firm-size-small'],
      },
    },
    {
      says: '拖欠工资',
      given: { facts: { 'firm.wage-or-insurance-arrears': true } },
      expect: refusedBy('no-arrears'),
    },
    {
      says: '在严重失信主体名单上',
      given: { facts: { 'firm.seriously-dishonest': true } },
      expect: refusedBy('honest'),
    },
    { says: '政策施行首日申请', given: { decisionDate: '2020-07-13' }, expect: CEILING },
    {
      says: '政策施行前一天：本市文本还没有比例，国家的已达到，但不依本条',
      given: { decisionDate: '2020-07-12' },
      expect: refusedBy('in-force'),
    },
    { says: '有效期最后一天', given: { decisionDate: '2023-07-12' }, expect: CEILING },
    {
      says: '有效期过后：按国家办法另行申请，不依本条',
      given: { decisionDate: '2023-07-13' },
      expect: refusedBy('in-force'),
    },
    {
      says: '正式运行中，比例和上限没有人核对：不能认定',
      given: { trust: 'real', parameters: VALIDITY },
      expect: {
        eligibility: 'undetermined',
        range: ['0.00', null],
        against: { share: 'unknown' },
        missing: [
          'parameter art9.loan.smallFirm.largerStaffOver (unconfirmed)',
          'parameter art9.loan.smallFirm.gate (unconfirmed)',
          'parameter art9.loan.smallFirm.newHireRatio.over100 (unconfirmed)',
          'parameter loan.smallFirm.newHireRatio.over100 (unconfirmed)',
          'parameter art9.loan.smallFirm.newHireRatio (unconfirmed)',
          'parameter loan.smallFirm.newHireRatio (unconfirmed)',
          'parameter loan.smallFirm.max (unconfirmed)',
        ],
      },
    },
  ],
};
