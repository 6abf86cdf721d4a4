import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { contentHashOf, type InstructionLine, instructionLines } from '../batch.ts';
import { FUND_IDS } from '../fund.ts';

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

export type AccountQuestion = { accountId: string; bank: string; accountNumber: string; holderName: string };

/** The bank's word on one account: code 0000 when it exists and bears the name. */
export type AccountVerdict = { accountId: string; code: string; reason: string };

/** The file that asks about accounts, named after its content. */
export function verificationFile(questions: readonly AccountQuestion[]): PaymentFile {
  const lines = questions.map((q) => ['Q', q.accountId, q.bank, q.accountNumber, q.holderName].join('|'));
  const content = `${[`H|1|${questions.length}`, ...lines, `T|${lines.length}`].join('\n')}\n`;
  return { name: `VER-${sha256(content).slice(0, 24)}.txt`, content };
}

/**
 * What a file is. Answers and statements are taken apart where they are stored (`funds.take_in_file`), from the same
 * bytes: nothing in between can say anything else.
 */
export type BankFile =
  | { kind: 'verification'; verdicts: AccountVerdict[] }
  | { kind: 'acknowledgement' | 'result' | 'return' | 'statement' }
  | { kind: 'unreadable'; problem: string };

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reads the bytes of a file from the bank, which must be UTF-8. */
export function readBankFile(name: string, bytes: Buffer): BankFile {
  return isUtf8(bytes) && !bytes.includes(0)
    ? parseBankFile(name, bytes.toString('utf8'))
    : unreadable('不是 UTF-8 文本');
}

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

function acknowledgement([, , batchNo, word]: string[], body: string[][]): BankFile {
  const whole = batchNo && (word === 'taken' || word === 'refused') && body.length === 0;
  return whole ? { kind: 'acknowledgement' } : unreadable('回执首行有误');
}

function result([, , batchNo, count]: string[], body: string[][]): BankFile {
  const whole = batchNo && count === String(body.length) && body.every(isAnswer);
  return whole ? { kind: 'result' } : unreadable('结果明细有误');
}

function returned([, , payer, count]: string[], body: string[][]): BankFile {
  const whole = isPayer(payer) && count === String(body.length) && body.every(isAnswer);
  return whole ? { kind: 'return' } : unreadable('退汇明细有误');
}

function verification([, , count]: string[], body: string[][]): BankFile {
  const verdicts: AccountVerdict[] = [];
  for (const [mark, accountId, code, reason] of body) {
    if (mark !== 'R' || !isUuid(accountId) || !code) return unreadable('账户核验明细有误');
    verdicts.push({ accountId, code, reason: reason ?? '' });
  }
  return count === String(body.length) ? { kind: 'verification', verdicts } : unreadable('账户核验笔数不符');
}

function statement([, , payer, no, opening, closing, count]: string[], body: string[][]): BankFile {
  const [statementNo, openingFen, closingFen] = [fen(no), fen(opening), fen(closing)];
  if (!isPayer(payer) || statementNo === null || openingFen === null || closingFen === null) {
    return unreadable('对账单首行有误');
  }
  let moved = 0;
  const entryNos = new Set<string>();
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
    moved += kind === 'payment' ? -amountFen : amountFen;
    entryNos.add(entryNo);
  }
  if (entryNos.size < body.length) return unreadable('对账单流水号重复');
  const balanced = count === String(body.length) && openingFen + moved === closingFen;
  return balanced ? { kind: 'statement' } : unreadable('对账单余额不平');
}

function isAnswer([mark, itemId, code, , amount]: string[]): boolean {
  return mark === 'R' && itemId !== undefined && itemId !== '' && Boolean(code) && fen(amount) !== null;
}

function isPayer(text: string | undefined): boolean {
  const fund = /^\d{6}-([a-z-]+)$/.exec(text ?? '')?.[1];
  return FUND_IDS.some((id) => id === fund);
}

function fen(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d{1,15}$/.test(text)) return null;
  return Number(text);
}

function isUuid(text: string | undefined): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
}

function isEntryKind(word: string | undefined): boolean {
  return word === 'payment' || word === 'return' || word === 'receipt';
}

const unreadable = (problem: string): BankFile => ({ kind: 'unreadable', problem });
