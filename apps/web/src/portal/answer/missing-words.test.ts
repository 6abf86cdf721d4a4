import type { Missing } from '@wenye/rules';
import { describe, expect, it } from 'vitest';
import { aboutWhom, lackingOf, parameterGap } from './missing-words.ts';

const fact = (item: string | null, affects: Missing['affects']): Missing => ({
  kind: 'fact',
  fact: 'firm.hires.contract-end',
  item,
  label: '劳动合同终止日期',
  affects,
});
const gap = {
  kind: 'parameter',
  key: 'hireSubsidy.sme',
  label: '一次性吸纳就业补贴',
  why: 'absent',
  region: '410325',
  on: '2021-03-01',
  from: '2021-01-01',
  to: null,
  affects: 'amount',
} as const;
const judgement: Missing = {
  kind: 'official',
  judgement: 'cooperative',
  item: '甲',
  question: '农民专业合作社是否按中小微企业对待？',
  clause: '9.3',
  affects: 'eligibility',
};

describe('what is missing', () => {
  it('parts what the claimant, the city and an official owe', () =>
    expect(lackingOf([fact(null, 'amount'), gap, judgement])).toEqual({
      facts: [{ fact: 'firm.hires.contract-end', label: '劳动合同终止日期', items: [], affects: 'amount' }],
      parameters: ['“一次性吸纳就业补贴”（嵩县，2021年1月1日 起）：本系统还没有查到，请问经办机构'],
      judgements: ['农民专业合作社是否按中小微企业对待？'],
    }));

  it('names each thing once, and that it decides for one decides for all', () => {
    const { facts, judgements } = lackingOf([
      fact('甲', 'eligibility'),
      judgement,
      fact('乙', 'amount'),
      fact('甲', 'amount'),
      { ...judgement, item: '乙' },
    ]);
    expect(facts).toEqual([expect.objectContaining({ items: ['甲', '乙'], affects: 'eligibility' })]);
    expect(judgements).toHaveLength(1);
  });

  it('says where and when a figure is missing, as far as that is known', () => {
    expect(parameterGap({ ...gap, from: null, to: '2020-07-12', why: 'absent' })).toBe(
      '“一次性吸纳就业补贴”（嵩县，至 2020年7月12日）：本系统还没有查到，请问经办机构',
    );
    expect(parameterGap({ ...gap, region: null, from: null })).toBe(
      '“一次性吸纳就业补贴”：本系统还没有查到，请问经办机构',
    );
    expect(parameterGap({ ...gap, from: null, to: '2020-07-12', why: 'conflict' })).toBe(
      '“一次性吸纳就业补贴”（嵩县，至 2020年7月12日）：本系统还没有核实，不同文件的数值不一致，请问经办机构',
    );
  });

  it('counts people where they are many', () => {
    expect(aboutWhom(['1', '2'], (id) => `员工${id}`)).toBe('员工1、员工2');
    expect(aboutWhom(['1', '2', '3', '4'], (id) => `员工${id}`)).toBe('员工1、员工2、员工3等 4 人');
  });
});
