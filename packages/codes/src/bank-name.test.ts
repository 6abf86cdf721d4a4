import { expect, test } from 'vitest';
import { bankNameProblem } from './bank-name.ts';

test.each([
  '中国建设银行',
  '洛阳银行嵩县支行',
  '中国工商银行（洛阳）分行',
  'HSBC Bank (China)',
  '农信社·嵩县',
])('%s can be the name of a bank', (name) => expect(bankNameProblem(name)).toBeNull());

test.each([
  ['', '请填写'],
  ['建', '不像银行名称'],
  ['洛阳|银行', '不能有“|”'],
  ['洛阳\n银行', '看不见的字符'],
  ['洛阳\u0000银行', '看不见的字符'],
  ['410325199701010015', '不像银行名称'],
  ['建 12345', '不像银行名称'],
  ['银'.repeat(81), '最多 80'],
])('%j is none', (name, why) => expect(bankNameProblem(name)).toContain(why));
