import type { AnyFactDefinition, Json, ListDefinition } from '@wenye/rules';
import { formatDate, formatMonth } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { industryLabel } from './industries.ts';
import { itemsOf, shortId, textOf } from './records.ts';

/** A value in words, as its fact's type and unit ask for: `2020年6月30日`, `549.00 元`, `是`, `不清楚`. */
export function tellValue(definition: AnyFactDefinition, value: Json | undefined): string {
  if (value === null || value === undefined || value === '') return '不清楚';
  if (definition.type === 'list') {
    const items = itemsOf(value);
    return items.length === 0 ? '没有' : items.map((item) => tellItem(definition, item)).join('；');
  }
  const text = textOf(value);
  switch (definition.type) {
    case 'boolean':
      return value === true ? '是' : '否';
    case 'date':
      return text === '9999-12-31' ? '无固定期限' : formatDate(text);
    case 'month':
      return formatMonth(text);
    case 'money':
    case 'exact-money':
      return formatYuan(text);
    case 'code':
      return (
        definition.values?.find(({ code }) => code === value)?.label ??
        (definition.id === 'firm.industry' ? industryLabel(text) : text)
      );
    default:
      return [text, definition.unit].filter(Boolean).join(' ');
  }
}

/** A record of a list in one line: `2020年9月 · 灵活就业人员（个人缴费） · 549.00 元`. */
export function tellItem(list: ListDefinition, item: Readonly<Record<string, Json>>): string {
  return list.items
    .filter((field) => (item[shortId(list, field)] ?? null) !== null)
    .map((field) => tellValue(field, item[shortId(list, field)]))
    .join(' · ');
}
