import { createHash } from 'node:crypto';
import { contentHashOf, type InstructionLine, instructionLines } from '../batch.ts';
import type { AnswerKind } from '../payment-item.transitions.ts';

/** The file protocol of docs/bank-protocol.md, as text. Pure. */

/** One paying account. */
export type Payer = { division: string; fundId: string };

export const payerName = (payer: Payer): string => `${payer.division}-${payer.fundId}`;

export type PaymentFile = { name: string; content: string };

/** The payment file of a batch; the same batch always gives the same bytes. */
export function paymentFile(batchNo: string, payer: Payer, items: readonly InstructionLine[]): PaymentFile {
  const total = items.reduce((sum, item) => sum + item.amountFen, 0);
  const header = ['H', 1, batchNo, payerName(payer), items.length, total, contentHashOf(items)].join('|');
  const lines = [header, ...instructionLines(items), `T|${items.length}`];
  return { name: `PAY-${batchNo}.txt`, content: `${lines.join('\n')}\n` };
}

/** What the bank says of one item. */
export type BankAnswer = {
  itemId: string;
  answer: AnswerKind;
  code: string;
  reason: string;
  /** Null where the file does not repeat it. */
  amountFen: number | null;
  reference: string;
};

export type StatementEntry = {
  entryNo: string;
  kind: 'payment' | 'return' | 'receipt';
  reference: string;
  amountFen: number;
};

export type AccountQuestion = { accountId: string; bank: string; accountNumber: string; holderName: string };

/** The bank's word on one account: code 0000 when it exists and bears the name. */
export type AccountVerdict = { accountId: string; code: string; reason: string };

/** The file that asks about accounts, named after its content. */
export function verificationFile(questions: readonly AccountQuestion[]): PaymentFile {
  const lines = questions.map((q) => ['Q', q.accountId, q.bank, q.accountNumber, q.holderName].join('|'));
  const content = `${[`H|1|${questions.length}`, ...lines, `T|${lines.length}`].join('\n')}\n`;
  return { name: `VER-${sha256(content).slice(0, 24)}.txt`, content };
}

export type BankFile =
  | { kind: 'verification'; verdicts: AccountVerdict[] }
  | { kind: 'acknowledgement'; batchNo: string; taken: boolean; code: string; reason: string }
  | { kind: 'result'; batchNo: string; answers: BankAnswer[] }
  | { kind: 'return'; payer: Payer; answers: BankAnswer[] }
  | {
      kind: 'statement';
      payer: Payer;
      statementNo: number;
      openingFen: number;
      closingFen: number;
      entries: StatementEntry[];
    }
  | { kind: 'unreadable'; problem: string };

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a file from the bank. What does not follow the protocol is unreadable as a whole: nothing of it counts. */
export function parseBankFile(name: string, content: string): BankFile {
  const rows = content.split('\n').map((line) => line.split('|'));
  const last = rows.pop();
  const trailer = rows.pop();
  const [header, ...body] = rows;
  if (last?.length !== 1 || last[0] !== '' || header?.[0] !== 'H' || header[1] !== '1') {
    return unreadable('首行或末行不符合约定');
  }
  if (trailer?.[0] !== 'T' || trailer[1] !== String(body.length)) return unreadable('末行笔数与明细不符');
  if (name.startsWith('ACK-')) return acknowledgement(header, body);
  if (name.startsWith('RES-')) return result(header, body);
  if (name.startsWith('RET-')) return returned(header, body);
  if (name.startsWith('VRF-')) return verification(header, body);
  if (name.startsWith('STM-')) return statement(header, body);
  return unreadable('文件名不符合约定');
}

function acknowledgement([, , batchNo, word, code, reason]: string[], body: string[][]): BankFile {
  if (!batchNo || (word !== 'taken' && word !== 'refused') || body.length > 0)
    return unreadable('回执首行有误');
  return {
    kind: 'acknowledgement',
    batchNo,
    taken: word === 'taken',
    code: code ?? '',
    reason: reason ?? '',
  };
}

function result([, , batchNo, count]: string[], body: string[][]): BankFile {
  const answers = answersOf(body, (code) => (code === '0000' ? 'settled' : 'rejected'));
  if (!batchNo || count !== String(body.length) || answers === null) return unreadable('结果明细有误');
  return { kind: 'result', batchNo, answers };
}

function returned([, , payerText, count]: string[], body: string[][]): BankFile {
  const payer = payerOf(payerText);
  const answers = answersOf(body, () => 'returned');
  if (payer === null || count !== String(body.length) || answers === null) return unreadable('退汇明细有误');
  return { kind: 'return', payer, answers };
}

function verification([, , count]: string[], body: string[][]): BankFile {
  const verdicts: AccountVerdict[] = [];
  for (const [mark, accountId, code, reason] of body) {
    if (mark !== 'R' || !isUuid(accountId) || !code) return unreadable('账户核验明细有误');
    verdicts.push({ accountId, code, reason: reason ?? '' });
  }
  return count === String(body.length) ? { kind: 'verification', verdicts } : unreadable('账户核验笔数不符');
}

function statement([, , payerText, no, opening, closing, count]: string[], body: string[][]): BankFile {
  const payer = payerOf(payerText);
  const [statementNo, openingFen, closingFen] = [fen(no), fen(opening), fen(closing)];
  if (payer === null || statementNo === null || openingFen === null || closingFen === null) {
    return unreadable('对账单首行有误');
  }
  const entries: StatementEntry[] = [];
  for (const [mark, entryNo, kind, reference, amount] of body) {
    const amountFen = fen(amount);
    if (
      mark !== 'E' ||
      !entryNo ||
      !isEntryKind(kind) ||
      !reference ||
      amountFen === null ||
      amountFen <= 0
    ) {
      return unreadable('对账单明细有误');
    }
    entries.push({ entryNo, kind, reference, amountFen });
  }
  const moved = entries.reduce((sum, e) => sum + (e.kind === 'payment' ? -e.amountFen : e.amountFen), 0);
  if (count !== String(entries.length) || openingFen + moved !== closingFen)
    return unreadable('对账单余额不平');
  return { kind: 'statement', payer, statementNo, openingFen, closingFen, entries };
}

function answersOf(body: string[][], answerOf: (code: string) => AnswerKind): BankAnswer[] | null {
  const answers: BankAnswer[] = [];
  for (const [mark, itemId, code, reason, amount, reference] of body) {
    const amountFen = fen(amount);
    if (mark !== 'R' || !itemId || !code || amountFen === null) return null;
    answers.push({
      itemId,
      answer: answerOf(code),
      code,
      reason: reason ?? '',
      amountFen,
      reference: reference ?? '',
    });
  }
  return answers;
}

function payerOf(text: string | undefined): Payer | null {
  const match = /^(\d{6})-([a-z-]+)$/.exec(text ?? '');
  return match === null ? null : { division: match[1] as string, fundId: match[2] as string };
}

function fen(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d{1,15}$/.test(text)) return null;
  return Number(text);
}

function isUuid(text: string | undefined): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
}

function isEntryKind(word: string | undefined): word is StatementEntry['kind'] {
  return word === 'payment' || word === 'return' || word === 'receipt';
}

const unreadable = (problem: string): BankFile => ({ kind: 'unreadable', problem });
