/** What is wrong with an input, in words that tell a clerk what to write; zod's own name its types and its signs. */
import { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  bigint: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: '空（null）',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: '日期请填如 2020-07-01，并核对有没有这一天。',
  uuid: '这里应填系统给出的编号（UUID）。',
  email: '电子邮箱的写法不对，请填如 name@example.com。',
};

const others = z.locales.zhCN().localeError;

/** zod's hook for every message that a schema does not give itself. */
export function inputWords(issue: RawIssue): ReturnType<typeof others> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '此项必填。' : `应为${KINDS[issue.expected] ?? issue.expected}。`;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_value':
      return `应为${oneOf(issue.values.map(String))}。`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? others(issue);
    case 'invalid_union':
      return union(issue.errors);
    default:
      return others(issue);
  }
}

function tooSmall(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'string') return minimum === 1 ? '请填写。' : `至少 ${minimum} 个字。`;
  if (origin === 'array') return minimum === 1 ? '至少要有一项。' : `至少要有 ${minimum} 项。`;
  return inclusive ? `不能小于 ${minimum}。` : `应大于 ${minimum}。`;
}

function tooBig(origin: string, maximum: number, inclusive: boolean): string {
  if (origin === 'string') return `最多 ${maximum} 个字。`;
  if (origin === 'array') return `最多 ${maximum} 项。`;
  return inclusive ? `不能大于 ${maximum}。` : `应小于 ${maximum}。`;
}

/** What each of the forms that are allowed asks for; one that is wrong only further inside is told by its own place. */
function union(errors: readonly (readonly z.core.$ZodIssue[])[]): string {
  const said = errors.flatMap(([first]) => (first ? [first.message.replace(/。$/, '')] : []));
  return said.length === 0 ? '内容的写法不对。' : `${[...new Set(said)].join('，或者')}。`;
}

const oneOf = (values: readonly string[]): string =>
  new Intl.ListFormat('zh', { type: 'disjunction' }).format(values);
