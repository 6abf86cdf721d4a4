import type { AnyFactDefinition, Json } from '@wenye/rules';

/**
 * More than anybody can mean, by the unit, where the vocabulary sets no bound: fifty years of work, more people than the city
 * has at work, more placements than one gets in a life. The rules decide for any number, so that only a form stops at it.
 */
const MOST: Readonly<Record<string, number>> = { 个月: 600, 人: 1_000_000, 次: 100 };

/** Why a whole number cannot be taken, in words for its field; undefined where it can. Pure. */
export function problemOfCount(definition: AnyFactDefinition, value: Json | undefined): string | undefined {
  if (definition.type !== 'integer' || typeof value !== 'number') return undefined;
  const { label, unit = '', min, max } = definition;
  const most = max === undefined ? MOST[unit] : Number(max);
  const least = Number(min ?? 0);
  if (value >= least && (most === undefined || value <= most)) return undefined;
  const bounds =
    most === undefined ? `不会少于 ${least}` : `应在 ${least} 至 ${most.toLocaleString('zh-CN')}`;
  return `${label}${bounds} ${unit}${most === undefined ? '' : '之间'}，请核对`;
}
