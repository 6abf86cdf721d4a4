import { createHash } from 'node:crypto';
import type { Payment, Statement } from './book.ts';

/** The bank's side of docs/bank-protocol.md, as text. Pure. */

export type Instruction = {
  batchNo: string;
  payer: string;
  items: { itemId: string; account: string; name: string; amountFen: number }[];
};

export type Answer = { itemId: string; code: string; reason: string; amountFen: number; reference: string };

/** Reads a payment file; null when any of it, its hash included, does not follow the protocol. */
export function readInstruction(content: string): Instruction | null {
  const lines = content.split('\n');
  const [header, ...rest] = lines;
  if (rest.pop() !== '') return null;
  const trailer = rest.pop();
  const [mark, version, batchNo, payer, count, total, hash] = (header ?? '').split('|');
  if (mark !== 'H' || version !== '1' || !batchNo || !payer) return null;
  if (trailer !== `T|${rest.length}` || count !== String(rest.length)) return null;
  const body = createHash('sha256');
  for (const line of rest) body.update(`${line}\n`);
  if (body.digest('hex') !== hash) return null;
  const items = rest.map((line) => {
    const [, , itemId = '', , account = '', name = '', amount = ''] = line.split('|');
    return { itemId, account, name, amountFen: Number(amount) };
  });
  const sum = items.reduce((all, item) => all + item.amountFen, 0);
  const sound = items.every((item) => item.itemId && item.account && item.name && item.amountFen > 0);
  return sound && String(sum) === total ? { batchNo, payer, items } : null;
}

export type Question = { accountId: string; account: string; name: string };

/** Reads a file that asks about accounts; null when it does not follow the protocol. */
export function readQuestions(content: string): Question[] | null {
  const [header, ...rest] = content.split('\n');
  if (rest.pop() !== '') return null;
  const trailer = rest.pop();
  if (header !== `H|1|${rest.length}` || trailer !== `T|${rest.length}`) return null;
  return rest.map((line) => {
    const [, accountId = '', , account = '', name = ''] = line.split('|');
    return { accountId, account, name };
  });
}

export function verdicts(answers: readonly { accountId: string; code: string; reason: string }[]): string {
  const lines = answers.map((a) => ['R', a.accountId, a.code, a.reason]);
  return ended([['H', 1, lines.length], ...lines], lines.length);
}

const ended = (lines: (string | number)[][], body: number): string =>
  `${[...lines, ['T', body]].map((fields) => fields.join('|')).join('\n')}\n`;

export function acknowledgement(batchNo: string, taken: boolean): string {
  const outcome = taken ? ['taken', '0000', '已受理'] : ['refused', '9001', '文件格式或摘要错误'];
  return ended([['H', 1, batchNo, ...outcome]], 0);
}

export function result(batchNo: string, answers: readonly Answer[]): string {
  return ended([['H', 1, batchNo, answers.length], ...answers.map(answerLine)], answers.length);
}

export function returns(payer: string, answers: readonly Answer[]): string {
  return ended([['H', 1, payer, answers.length], ...answers.map(answerLine)], answers.length);
}

export function statement(s: Statement): string {
  const lines = s.movements.map((m) => ['E', m.entryNo, m.kind, m.reference, m.amountFen]);
  return ended([['H', 1, s.payer, s.no, s.openingFen, s.closingFen, lines.length], ...lines], lines.length);
}

/** The answer that a decided payment gets, the first time and every other. */
export function answerOf(payment: Payment): Answer {
  const { itemId, code, reason, amountFen, reference } = payment;
  return { itemId, code, reason, amountFen, reference };
}

const answerLine = (a: Answer): (string | number)[] => [
  'R',
  a.itemId,
  a.code,
  a.reason,
  a.amountFen,
  a.reference,
];
