import { type FactEntry, flatten, vocabulary } from '@wenye/policy';
import { CONTRACT } from '@wenye/rules';
import { type Command, UsageError } from '../command.ts';

const TYPES: Readonly<Record<FactEntry['type'], string>> = {
  money: '金额（元，写成 "366.00"）',
  'exact-money': '金额（元）',
  integer: '整数',
  fraction: '比例（写成 "2/3" 或 "0.055"）',
  date: '日期（YYYY-MM-DD）',
  month: '月份（YYYY-MM）',
  boolean: '是否（true 或 false）',
  code: '代码',
  list: '列表（空列表表示没有）',
};

export const facts: Command = {
  name: 'facts',
  usage: '[--json]',
  summary: '列出可以填报的事实：编号、类型、允许的值、由哪些条款使用',
  options: { json: { type: 'boolean', summary: '输出 JSON，列表中各行的事实在 items 里' } },
  details: [
    '请求里不写或写 null 的事实为未知；空列表表示没有；编号写错的事实是错误。',
    '列表中各行的事实，用编号的最后一段作键，例如 firm.hires 各行写 contract-start。',
  ],
  exit: { done: '已列出' },
  example: 'npx wenye facts --json > 事实.json',
  async run(operands, options, io) {
    if (operands.length > 0) throw new UsageError(`facts 后面不写“${operands[0]}”`);
    const text = options['json']
      ? JSON.stringify({ contract: CONTRACT, facts: vocabulary }, null, 2)
      : flatten(vocabulary).map(describe).join('\n\n');
    io.stdout.write(`${text}\n`);
    return 0;
  },
};

function describe(entry: FactEntry): string {
  const values = entry.values?.map(({ code, label }) => `    ${code}  ${label}`) ?? [];
  return [
    `${entry.id}  ${entry.label}`,
    `  类型：${TYPES[entry.type]}${entry.unit === null ? '' : `，单位：${entry.unit}`}`,
    ...(entry.help === null ? [] : [`  说明：${entry.help}`]),
    ...(values.length === 0 ? [] : ['  取值：', ...values]),
    `  使用的条款：${entry.clauses.length === 0 ? '无（只用来指认）' : entry.clauses.join('、')}`,
    ...(entry.register === null ? [] : [`  通常登记在：${entry.register}`]),
  ].join('\n');
}
