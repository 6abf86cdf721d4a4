import { expect, test } from 'vitest';
import { doubtOf } from './doubt.ts';

test('a revenue that no staff could live on is doubted at the field of either, whichever comes later', () => {
  const at = (id: string, staff: number | null, revenue: string) =>
    doubtOf(id, { 'firm.staff': staff, 'firm.revenue': revenue });
  expect(at('firm.revenue', 3000, '90000.00')).toContain(
    '从业人员 3000 人，营业收入 9 万元，平均每人只有 30 元',
  );
  expect(at('firm.staff', 3000, '90000.00')).toContain('不是万元');
  expect(at('firm.revenue', 3000, '900000000.00')).toBeUndefined();
  expect(at('firm.assets', 3000, '90000.00')).toBeUndefined();
  // A firm that has sold nothing yet, or employs nobody, has mistaken nothing.
  expect(at('firm.revenue', 3000, '0.00')).toBeUndefined();
  expect(at('firm.revenue', 0, '90000.00')).toBeUndefined();
  expect(at('firm.revenue', null, '90000.00')).toBeUndefined();
});

test('months insured that no working life holds are doubted, also where no age is known', () => {
  const at = (months: number | null) =>
    doubtOf('person.unemployment-insured-months', { 'person.unemployment-insured-months': months });
  expect(at(9999)).toBe('9999 个月，合 833 年，请核对：这里填的是月数。没有填错的，再点一次“下一步”');
  expect(at(480)).toBeUndefined();
  expect(at(null)).toBeUndefined();
});
