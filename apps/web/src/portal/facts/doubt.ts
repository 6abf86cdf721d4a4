import type { Json } from '@wenye/rules';
import { groupYuan, wanText } from '../../format/money.ts';

const STAFF = 'firm.staff';
const REVENUE = 'firm.revenue';
/** Less than this a head and year hardly pays for anybody: whoever states it has most likely counted in 万元. */
const LEAST_A_HEAD = 1_000;
const INSURED = 'person.unemployment-insured-months';
/** Fifty years: more than from the first job to any pension. */
const MOST_MONTHS = 600;

/**
 * Why a value is hardly meant, in words for its field: it can be so, and is taken when it is stated again. undefined where
 * nothing speaks against it. Pure.
 */
export function doubtOf(id: string, facts: Readonly<Record<string, Json | undefined>>): string | undefined {
  const found = id === INSURED ? ofMonths(facts[id]) : ofRevenue(id, facts[STAFF], facts[REVENUE]);
  return found && `${found}。没有填错的，再点一次“下一步”`;
}

function ofRevenue(id: string, staff: Json | undefined, revenue: Json | undefined): string | undefined {
  if ((id !== STAFF && id !== REVENUE) || typeof staff !== 'number' || typeof revenue !== 'string')
    return undefined;
  const each = Number(revenue) / staff;
  if (!(each > 0 && each < LEAST_A_HEAD)) return undefined;
  return `从业人员 ${staff} 人，营业收入 ${wanText(revenue) ?? `${groupYuan(revenue)} 元`}，平均每人只有 ${each.toFixed(0)} 元，请核对：营业收入的单位是元，不是万元`;
}

function ofMonths(months: Json | undefined): string | undefined {
  if (typeof months !== 'number' || months <= MOST_MONTHS) return undefined;
  return `${months} 个月，合 ${Math.floor(months / 12)} 年，请核对：这里填的是月数`;
}
