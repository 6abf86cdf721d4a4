/** Columns as they follow from the vocabulary: one for each fact, several for a list of months. */
import { facts, IMPLICATIONS } from '@wenye/policy';
import type { AnyFactDefinition, FactDefinition, ListDefinition } from '@wenye/rules';
import type { Column, MonthsPart } from './column.ts';
import { columnWords } from './column-words.ts';

export const isList = (definition: AnyFactDefinition): definition is ListDefinition => 'items' in definition;

/** The columns of facts and of lists of months, in the order given. */
export function factColumns(definitions: readonly AnyFactDefinition[]): Column[] {
  return definitions.flatMap((each) => (isList(each) ? monthColumns(each) : [factColumn(each)]));
}

function factColumn(definition: FactDefinition): Column {
  const told = TOLD_BY_THE_NUMBER[definition.id.split('.').at(-1) ?? ''];
  return {
    heading: definition.label,
    use: { kind: 'fact', definition },
    example: EXAMPLES[definition.type] ?? '',
    help: `${definition.help ?? ''}${spared(definition)}`,
    ...(told === undefined ? {} : { told }),
    ...columnWords[definition.id],
  };
}

/** On a form all columns are in view: one that follows from another need not be filled in. Questions come one by one. */
function spared({ id }: FactDefinition): string {
  const by = IMPLICATIONS.filter(
    ({ list, of, implies }) => of === undefined && inList(list, implies) === id,
  ).map(({ list, given }) => LABELS.get(inList(list, given)) ?? given);
  return by.map((label) => `填了“${label}”的，不必再填此列。`).join('');
}

const inList = (list: string | null, name: string): string => (list === null ? name : `${list}.${name}`);

const LABELS: ReadonlyMap<string, string> = new Map(
  facts
    .flatMap(({ definition }): readonly AnyFactDefinition[] =>
      'items' in definition ? definition.items : [definition],
    )
    .map(({ id, label }) => [id, label]),
);

const TOLD_BY_THE_NUMBER: Readonly<Record<string, NonNullable<Column['told']>>> = {
  'birth-date': 'birthDate',
  sex: 'sex',
};

/** Where a cell is chosen from a list, the choices are example enough. */
const EXAMPLES: Readonly<Record<string, string>> = {
  date: '2020-08-01',
  month: '2020-07',
  integer: '12',
  money: '12000.00',
};

/**
 * Columns of a list of months: facts that are the same in every month, then a span of months of equal amounts, or
 * month by month; where a month has no amount, one column of months.
 */
function monthColumns(list: ListDefinition): Column[] {
  const items = list.items.filter((each) => !isList(each)) as readonly FactDefinition[];
  const month = items.find(({ type }) => type === 'month');
  const paid = items.find(({ type }) => type === 'money');
  if (month === undefined) throw new Error(`${list.id} has no month: no columns for its rows`);
  const each = items.filter((item) => item !== month && item !== paid).map(factColumn);
  const words = { example: '2020-07', ...columnWords[month.id] };
  const column = (part: MonthsPart, heading: string, example: string, help: string): Column => ({
    heading,
    use: { kind: 'months', part, list },
    example,
    help,
  });
  if (paid === undefined) {
    const help = '写成 2020-07;2020-08，连续的可以写成 2020-07 至 2020-09；一个月也没有填“无”。';
    return [...each, { ...column('alone', list.label, '2020-07 至 2020-09', help), ...columnWords[list.id] }];
  }
  const stem = month.label.replace(/月份$/, '');
  const amount = paid.label.replace(/^本人/, '');
  const span = '每月金额相同的，填起止月和每月金额。';
  return [
    ...each,
    {
      ...column('from', `${stem}起始月`, words.example, span),
      aliases: [`${stem}起始日期`],
      near: [`${stem}起止日期`, `${stem}起止月`],
    },
    {
      ...column('to', `${stem}截止月`, '2020-09', span),
      aliases: [`${stem}截止日期`],
      near: [`${stem}起止日期`, `${stem}起止月`],
    },
    {
      ...column('paid', `每月${amount}`, EXAMPLES['money'] ?? '', `单位：元。${paid.help ?? ''}`),
      ...columnWords[paid.id],
    },
    {
      ...column(
        'list',
        `各月${amount}`,
        '',
        '各月金额不同的填这一列，例如 2020-07:549.00;2020-08:366.00；一个月也没有填“无”。填了这一列就不填前三列。',
      ),
      aliases: [`逐月${amount}`],
    },
  ];
}
