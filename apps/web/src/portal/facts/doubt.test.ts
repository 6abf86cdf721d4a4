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

test('contributions that were paid for nobody are doubted at the field that comes last', () => {
  const at = (insured: number | null, unit: string | null, staff: string | null) =>
    doubtOf('firm.ui-paid-by-staff-last-year', {
      'firm.ui-average-insured-last-year': insured,
      'firm.ui-paid-by-unit-last-year': unit,
      'firm.ui-paid-by-staff-last-year': staff,
    });
  expect(at(0, '0.00', '300.00')).toContain('参保人数填的是 0，却实缴了失业保险费');
  expect(at(0, '700.00', null)).toContain('再点一次“下一步”');
  expect(at(1, '700.00', '300.00')).toBeUndefined();
  expect(at(0, '0.00', '0.00')).toBeUndefined();
  expect(at(null, '700.00', '300.00')).toBeUndefined();
});
