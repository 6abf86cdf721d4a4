import { describe, expect, it } from 'vitest';
import { tellValue } from './tell.ts';
import { findFact } from './vocabulary.ts';

function tell(id: string, value: Parameters<typeof tellValue>[1]): string {
  const definition = findFact(id);
  if (!definition) throw new Error(id);
  return tellValue(definition, value);
}

describe('tellValue', () => {
  it.each([
    ['person.diploma-date', '2020-06-30', '2020年6月30日'],
    ['person.school-kind', 'technician-senior', '技师学院高级工班'],
    ['person.months-received', 0, '0 个月'],
    ['firm.revenue', '12000000.00', '12,000,000.00 元'],
    ['firm.industry', 'F52', '零售业（F52）'],
    ['firm.industry', 'C34', '制造业（C34）'],
    ['person.school-kind', null, '不清楚'],
    ['person.contributions', [], '没有'],
    [
      'person.contributions',
      [{ month: '2020-09', 'insured-as': 'flexible', paid: '549.00' }],
      '2020年9月 · 灵活就业人员（个人缴费） · 549.00 元',
    ],
  ])('tells %s %j', (id, value, words) => expect(tell(id, value)).toBe(words));
});
