import { benefits, parameterRecords } from '@wenye/policy';
import { type BenefitAnswer, type Outcome, readingsOf } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { amountText, durationText, orderReasons, parameterText, substitutedText } from './words.ts';

const open: Outcome = {
  eligibility: 'undetermined',
  settled: false,
  amount: null,
  range: null,
  months: null,
  until: null,
  reasons: [],
  missing: [],
  errors: [],
  computation: [],
};

describe('amountText', () => {
  it('names kind and amount', () =>
    expect(amountText({ ...open, eligibility: 'entitled', amount: { yuan: '2196.00', kind: 'total' } })).toBe(
      '合计 2,196.00 元',
    ));
  it('offers no sum of nothing', () =>
    expect(amountText({ ...open, eligibility: 'entitled', amount: { yuan: '0.00', kind: 'total' } })).toBe(
      '按现在的情况和标准算得 0 元',
    ));
  it('gives the range while it is open', () =>
    expect(amountText({ ...open, range: { minYuan: '100.00', maxYuan: '366.00' } })).toBe(
      '100.00 元 至 366.00 元',
    ));
  it('says only the most where nothing is certain yet', () =>
    expect(amountText({ ...open, range: { minYuan: '0.00', maxYuan: '366.00' } })).toBe('最多 366.00 元'));
  it.each([
    ['22.2', '0.00', '1520.00', '每月最多 1,520.00 元'],
    ['22.3', '456.00', '1520.00', '每月 456.00 元 至 1,520.00 元'],
    ['9.3', '0.00', '1000.00', '一次性最多 1,000.00 元'],
    ['1.1', '0.00', '1000.00', '合计少缴最多 1,000.00 元'],
  ])('says of the range of %s what it is counted by', (id, minYuan, maxYuan, text) =>
    expect(amountText({ ...open, range: { minYuan, maxYuan } }, id)).toBe(text),
  );
  it('never takes what need not be paid for what is received', () =>
    expect(
      amountText({ ...open, eligibility: 'entitled', amount: { yuan: '650.00', kind: 'per-month' } }, '9.6'),
    ).toBe('每月少缴 650.00 元'));
  const item = { ...open, item: '员工1' };
  it.each([
    ['9.6', 'per-month', [item], '每月少缴 650.00 元', '每月少缴最多 650.00 元'],
    ['9.6', 'per-month', [item, item], '每月合计少缴 650.00 元', '每月合计少缴最多 650.00 元'],
    ['9.3', 'once', [item], '一次性 650.00 元', '一次性最多 650.00 元'],
    ['9.3', 'once', [item, item], '合计 650.00 元', '合计最多 650.00 元'],
    ['9.4', 'total', [item, item], '合计 650.00 元', '合计最多 650.00 元'],
  ] as const)('adds up a roster by what %s (%s) is counted by', (id, kind, items, certain, most) => {
    const roster = { ...open, id, items } as unknown as BenefitAnswer;
    const amount = { yuan: '650.00', kind };
    expect(amountText({ ...roster, eligibility: 'entitled', amount })).toBe(certain);
    expect(amountText({ ...roster, range: { minYuan: '0.00', maxYuan: '650.00' } })).toBe(most);
  });
  it.each([
    { range: { minYuan: '0.00', maxYuan: '200000.00' } },
    { eligibility: 'entitled', amount: { yuan: '200000.00', kind: 'once' } },
  ] as const)('never takes what may be borrowed for what is given', (found) => {
    const loan = {
      id: '9.1',
      clause: '9.1',
      title: '贷款',
      kind: 'loan',
      items: null,
      notes: [],
      parameters: [],
    };
    expect(amountText({ ...open, ...loan, ...found } as BenefitAnswer)).toBe('贷款最高 200,000.00 元');
  });
  it('promises no sum where there is no upper bound', () =>
    expect(amountText({ ...open, range: { minYuan: '0.00', maxYuan: null } })).toBe('金额还不能确定'));
  it('promises nothing to those who are not entitled', () =>
    expect(
      amountText({ ...open, eligibility: 'not-entitled', range: { minYuan: '0.00', maxYuan: '0.00' } }),
    ).toBeNull());
});

describe('the other words', () => {
  it('puts what stands against first and keeps the order of the law within', () => {
    const reason = (id: string, state: 'met' | 'not-met') => ({ id, clause: '11.2', state, text: id });
    const ordered = orderReasons([
      reason('a', 'met'),
      reason('b', 'not-met'),
      reason('c', 'met'),
      reason('d', 'not-met'),
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  });
  it('tells the months of this claim apart from the end of the whole term', () =>
    expect(durationText({ ...open, months: 6, until: '2022-06-29' }, '11.2')).toBe(
      '本次 6 个月；最长可以到 2022年6月29日',
    ));
  it.each([
    ['9.6', 36, '2023-07-31', '最长 36 个月，到 2023年7月31日'],
    ['22.2', null, '2022-06-29', '最长可以到 2022年6月29日'],
    ['9.7', 3, null, '最长 3 个月'],
  ])('takes the months of %s for its whole term', (id, months, until, text) =>
    expect(durationText({ ...open, months, until }, id)).toBe(text),
  );
});

describe('parameterText', () => {
  it.each([
    ['1000.00', 'CNY/person', '1,000.00 元/人'],
    ['2020-07-13', 'date', '2020年7月13日'],
    ['2/3', 'ratio', '2/3'],
    ['3', 'year', '3 年'],
    ['65000000', 'USD', '65,000,000.00 美元'],
    ['2000', 'CNY/year', '2,000.00 元/年'],
    ['5000', 'CNY/event', '5,000.00 元/场'],
    ['50', 'CNY/day', '50.00 元/天'],
    ['2', 'grade', '2 年级'],
    ['0.8', 'ratio of ui', '80%（占失业保险金）'],
    ['0.055', 'ratio', '5.5%'],
    ['1', 'ratio', '100%'],
    ['0.02', 'ratio difference', '2 个百分点'],
  ])('tells %s %s', (value, unit, text) =>
    expect(parameterText({ key: '', label: '', value, unit })).toBe(text),
  );

  it('names a code', () => {
    const told = (key: string, value: string) => parameterText({ key, label: '', value, unit: 'class' });
    expect(told('minWage.classOfCounty', 'I')).toBe('一类地区');
    expect(told('art9.loan.smallFirm.gate', 'easier')).not.toMatch(/[a-z]/);
  });

  it('tells years of age as such', () =>
    expect(parameterText({ key: '', label: '男职工原法定退休年龄', value: '60', unit: 'year' })).toBe(
      '60 周岁',
    ));

  it('has words for the unit of every figure that a benefit reads', () => {
    const read = new Set(benefits.flatMap((benefit) => [...readingsOf(benefit).parameters]));
    const units = new Set(parameterRecords.filter(({ key }) => read.has(key)).map(({ unit }) => unit));
    expect(
      [...units].filter((unit) => /[a-z]/i.test(parameterText({ key: '', label: '', value: '1', unit }))),
    ).toEqual([]);
  });
});

describe('substitutedText', () => {
  const step = {
    id: 's',
    label: '补贴金额',
    clause: null,
    state: 'known',
    value: '366.00 元',
    formula: '实缴合计 × 补贴比例，四舍五入到分',
    substituted: '549.00 元 × 2/3，四舍五入到分',
  } as const;
  it('puts the numbers in and says what they come to', () =>
    expect(substitutedText(step)).toBe('549.00 元 × 2/3，四舍五入到分 = 366.00 元'));
  it.each([
    ['a sum over records, in which no number can be put', { ...step, substituted: step.formula }],
    ['a figure of the law by itself', { ...step, substituted: '2/3', value: '2/3' }],
  ])('says nothing of %s', (_, of) => expect(substitutedText(of)).toBeNull());
});
