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
  /** Says of which line, and nothing that stands there: names and accounts do not belong into a log. */
  | { kind: 'unreadable'; problem: string };

export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Reads the bytes of a file from the bank, which must be UTF-8. */
export function readBankFile(name: string, bytes: Buffer): BankFile {
  if (isUtf8(bytes) && !bytes.includes(0)) return parseBankFile(name, bytes.toString('utf8'));
  const lines = bytes.toString('latin1').split('\n');
  const at = lines.findIndex((line) => line.includes('\0') || !isUtf8(Buffer.from(line, 'latin1')));
  return unreadable(at + 1, lines[at]?.includes('\0') ? '含有空字符（NUL）' : '不是 UTF-8 文本');
}

/** Reads a file from the bank. What does not follow the protocol is unreadable as a whole: nothing of it counts. */
export function parseBankFile(name: string, content: string): BankFile {
  if (content.startsWith('\uFEFF')) return unreadable(1, '文件开头有 BOM 标记，应是不带标记的 UTF-8');
  const lines = content.split('\n');
  const returned = lines.findIndex((line) => line.includes('\r'));
  if (returned >= 0) return unreadable(returned + 1, '行末有回车符（CR），各行应只用换行符（LF）结束');
  if (lines.pop() !== '') return unreadable(lines.length + 1, '最后一行没有换行符，文件可能不全');
  const rows = lines.map((line) => line.split('|'));
  const trailer = rows.pop();
  const [header, ...body] = rows;
  if (header?.[0] !== 'H' || header[1] !== '1') return unreadable(1, '首行应以 H|1| 开头');
  if (trailer?.[0] !== 'T' || trailer[1] !== String(body.length))
    return unreadable(lines.length, `末行应为 T|${body.length}，与明细行数一致`);
  const read = READERS[name.slice(0, 4)];
  return read === undefined ? { kind: 'unreadable', problem: '文件名不符合约定' } : read(header, body);
}

type Reader = (header: readonly string[], body: readonly (readonly string[])[]) => BankFile;

/** By how the file's name begins. */
const READERS: Readonly<Record<string, Reader>> = {
  'ACK-': ([, , batchNo, word], body) => {
    const whole = batchNo && (word === 'taken' || word === 'refused') && body.length === 0;
    return whole ? { kind: 'acknowledgement' } : unreadable(1, '回执应只有首行：批次号，taken 或 refused');
  },
  'RES-': ([, , batchNo, count], body) =>
    (batchNo ? null : unreadable(1, '没有批次号')) ?? miscounted(count, body) ?? answers(body, 'result'),
  'RET-': ([, , payer, count], body) =>
    wrongPayer(payer) ?? miscounted(count, body) ?? answers(body, 'return'),
  'VRF-': ([, , count], body) => miscounted(count, body) ?? verification(body),
  'STM-': statement,
};

function answers(body: readonly (readonly string[])[], kind: 'result' | 'return'): BankFile {
  for (const [index, [mark, itemId, code, , amount]] of body.entries()) {
    const line = index + 2;
    if (mark !== 'R' || !itemId || !code) return unreadable(line, '应为 R、付款编号、代码、原话、金额');
    if (!isAmount(amount)) return unreadable(line, '金额应是以分为单位的整数，没有小数点和正负号');
  }
  return { kind };
}

function verification(body: readonly (readonly string[])[]): BankFile {
  const verdicts: AccountVerdict[] = [];
  for (const [mark, accountId, code, reason] of body) {
    if (mark !== 'R' || !isUuid(accountId) || !code)
      return unreadable(verdicts.length + 2, '应为 R、账户编号、代码');
    verdicts.push({ accountId, code, reason: reason ?? '' });
  }
  return { kind: 'verification', verdicts };
}

function statement(
  [, , payer, no, opening, closing, count]: readonly string[],
  body: readonly (readonly string[])[],
): BankFile {
  const wrong = wrongPayer(payer) ?? miscounted(count, body);
  if (wrong !== null) return wrong;
  const [openingFen, closingFen] = [balance(opening), balance(closing)];
  if (!/^[1-9]\d{0,8}$/.test(no ?? '') || openingFen === null || closingFen === null)
    return unreadable(1, '对账单编号或余额有误');
  let moved = 0;
  const entryNos = new Set<string>();
  for (const [index, [mark, entryNo, kind, reference, amount]] of body.entries()) {
    const line = index + 2;
    if (mark !== 'E' || !entryNo || !isEntryKind(kind) || !reference)
      return unreadable(line, '应为 E、流水号、payment 或 return 或 receipt、附言、金额');
    if (!isAmount(amount) || Number(amount) === 0)
      return unreadable(line, '金额应是以分为单位的整数，大于零，没有小数点和正负号');
    if (entryNos.has(entryNo)) return unreadable(line, '流水号重复');
    moved += kind === 'payment' ? -Number(amount) : Number(amount);
    entryNos.add(entryNo);
  }
  return openingFen + moved === closingFen
    ? { kind: 'statement' }
    : unreadable(1, '余额不平：期初余额加各笔款项不等于期末余额');
}

function wrongPayer(payer: string | undefined): BankFile | null {
  return isPayer(payer) ? null : unreadable(1, '付款账户应为 地区代码-资金');
}

function miscounted(count: string | undefined, body: readonly unknown[]): BankFile | null {
  return count === String(body.length) ? null : unreadable(1, `首行的笔数应为 ${body.length}`);
}

function isPayer(text: string | undefined): boolean {
  const fund = /^\d{6}-([a-z-]+)$/.exec(text ?? '')?.[1];
  return FUND_IDS.some((id) => id === fund);
}

/** What is paid, came back or arrived: of less than nothing there is no amount. */
const isAmount = (text: string | undefined): boolean => /^\d{1,15}$/.test(text ?? '');

function balance(text: string | undefined): number | null {
  return /^-?\d{1,15}$/.test(text ?? '') ? Number(text) : null;
}

function isUuid(text: string | undefined): text is string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');
}

function isEntryKind(word: string | undefined): boolean {
  return word === 'payment' || word === 'return' || word === 'receipt';
}

const unreadable = (line: number, problem: string): BankFile => ({
  kind: 'unreadable',
  problem: `第 ${line} 行：${problem}`,
});
