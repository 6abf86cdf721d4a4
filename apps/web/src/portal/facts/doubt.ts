import type { Json } from '@wenye/rules';
import { groupYuan, wanText } from '../../format/money.ts';

const STAFF = 'firm.staff';
const REVENUE = 'firm.revenue';
/** Less than this a head and year hardly pays for anybody: whoever states it has most likely counted in 万元. */
const LEAST_A_HEAD = 1_000;
const INSURED = 'firm.ui-average-insured-last-year';
const PAID = ['firm.ui-paid-by-unit-last-year', 'firm.ui-paid-by-staff-last-year'];

/**
 * Why a value is hardly meant, in words for its field: it can be so, and is taken when it is stated again. undefined where
 * nothing speaks against it. Pure.
 */
export function doubtOf(id: string, facts: Readonly<Record<string, Json | undefined>>): string | undefined {
  const found =
    id === INSURED || PAID.includes(id) ? ofInsured(facts) : ofRevenue(id, facts[STAFF], facts[REVENUE]);
  return found && `${found}。没有填错的，再点一次“下一步”`;
}

function ofRevenue(id: string, staff: Json | undefined, revenue: Json | undefined): string | undefined {
  if ((id !== STAFF && id !== REVENUE) || typeof staff !== 'number' || typeof revenue !== 'string')
    return undefined;
  const each = Number(revenue) / staff;
  if (!(each > 0 && each < LEAST_A_HEAD)) return undefined;
  return `从业人员 ${staff} 人，营业收入 ${wanText(revenue) ?? `${groupYuan(revenue)} 元`}，平均每人只有 ${each.toFixed(0)} 元，请核对：营业收入的单位是元，不是万元`;
}

/** Contributions are paid for somebody. */
function ofInsured(facts: Readonly<Record<string, Json | undefined>>): string | undefined {
  if (facts[INSURED] !== 0 || !PAID.some((fact) => Number(facts[fact] ?? 0) > 0)) return undefined;
  return '上年度平均失业保险参保人数填的是 0，却实缴了失业保险费，请核对这几处：上年各月参保人数相加，除以参保的月数';
}
