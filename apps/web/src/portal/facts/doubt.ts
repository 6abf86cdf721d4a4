import type { Json } from '@wenye/rules';
import { groupYuan, wanText } from '../../format/money.ts';

const STAFF = 'firm.staff';
const REVENUE = 'firm.revenue';
/** Less than this a head and year hardly pays for anybody: whoever states it has most likely counted in 万元. */
const LEAST_A_HEAD = 1_000;

/**
 * Why a value is hardly meant, in words for its field: it can be so, and is taken when it is stated again. undefined where
 * nothing speaks against it. Pure.
 */
export function doubtOf(id: string, facts: Readonly<Record<string, Json | undefined>>): string | undefined {
  const [staff, revenue] = [facts[STAFF], facts[REVENUE]];
  if ((id !== STAFF && id !== REVENUE) || typeof staff !== 'number' || typeof revenue !== 'string')
    return undefined;
  const each = Number(revenue) / staff;
  if (!(each > 0 && each < LEAST_A_HEAD)) return undefined;
  return `从业人员 ${staff} 人，营业收入 ${wanText(revenue) ?? `${groupYuan(revenue)} 元`}，平均每人只有 ${each.toFixed(0)} 元，请核对：营业收入的单位是元，不是万元。没有填错的，再点一次“下一步”`;
}
