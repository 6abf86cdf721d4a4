import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nextAttempt, planBatch } from '../batches/plan.ts';
import { parseBankFile, paymentFile, readBankFile } from './files.ts';

describe('the bank file protocol', () => {
  it('writes the same bytes for the same batch', () => {
    const items = [
      { itemId: 'Pa', bank: '建设银行', accountNumber: '6217', holderName: '张三', amountFen: 36_600 },
    ];
    const file = paymentFile('4103252020ZF0001', { division: '410325', fundId: 'employment-subsidy' }, items);
    expect(file.name).toBe('PAY-4103252020ZF0001.txt');
    const line = 'D|1|Pa|建设银行|6217|张三|36600\n';
    const hash = createHash('sha256').update(line).digest('hex');
    expect(file.content).toBe(`H|1|4103252020ZF0001|410325-employment-subsidy|1|36600|${hash}\n${line}T|1\n`);
  });

  it('reads whole files only', () => {
    const whole = 'H|1|B1|1\nR|Pa|0000|支付成功|100|ref\nT|1\n';
    expect(parseBankFile('RES-B1-1.txt', whole)).toEqual({ kind: 'result' });
    for (let length = 0; length < whole.length; length += 1) {
      expect(parseBankFile('RES-B1-1.txt', whole.slice(0, length)).kind).toBe('unreadable');
    }
    expect(parseBankFile('RES-B1-1.txt', whole.replace('|100|', '|1.00|')).kind).toBe('unreadable');
    expect(parseBankFile('XXX-B1-1.txt', whole).kind).toBe('unreadable');
  });

  it('refuses a statement that does not add up', () => {
    const statement = (closing: number) =>
      `H|1|410325-employment-subsidy|3|-100|${closing}|2\nE|E1|payment|Pa|50\nE|E2|receipt|ZH1|20\nT|2\n`;
    expect(parseBankFile('STM-x.txt', statement(-130)).kind).toBe('statement');
    expect(parseBankFile('STM-x.txt', statement(-129)).kind).toBe('unreadable');
    expect(parseBankFile('STM-x.txt', statement(-130).replace('|E2|', '|E1|')).kind).toBe('unreadable');
    expect(parseBankFile('STM-x.txt', statement(-130).replace('employment', 'other')).kind).toBe(
      'unreadable',
    );
  });

  it('refuses bytes that are no text', () => {
    const whole = Buffer.from('H|1|B1|1\nR|Pa|0000|成|100|ref\nT|1\n');
    expect(readBankFile('RES-B1-1.txt', whole).kind).toBe('result');
    const cut = Buffer.concat([whole.subarray(0, 20), Buffer.from([0xe6]), whole.subarray(20)]);
    expect(readBankFile('RES-B1-1.txt', cut)).toEqual({
      kind: 'unreadable',
      problem: '第 2 行：不是 UTF-8 文本',
    });
    expect(readBankFile('RES-B1-1.txt', Buffer.concat([whole, Buffer.from([0])])).kind).toBe('unreadable');
  });
});

describe('a file that cannot be read says where and why', () => {
  const lines = ['H|1|B1|2', 'R|Pa|0000||100|r', 'R|Pb|0000||200|r', 'T|2', ''];
  const of = (change: (text: string) => string | Buffer, name = 'RES-B1-1.txt') =>
    readBankFile(name, Buffer.from(change(lines.join('\n')) as string));
  it.each([
    ['a mark of its encoding', (text: string) => `\uFEFF${text}`, '第 1 行：文件开头有 BOM 标记'],
    ['lines of Windows', (text: string) => text.replaceAll('\n', '\r\n'), '第 1 行：行末有回车符'],
    [
      'GBK',
      (text: string) => Buffer.from(text.replace('Pb', 'P\u00b2\u00bb'), 'latin1'),
      '第 3 行：不是 UTF-8',
    ],
    ['NUL', (text: string) => text.replace('Pa', 'P\0'), '第 2 行：含有空字符'],
    [
      'yuan with decimals',
      (text: string) => text.replace('|200|', '|200.0|'),
      '第 3 行：金额应是以分为单位的整数',
    ],
    [
      'less than nothing',
      (text: string) => text.replace('|200|', '|-200|'),
      '第 3 行：金额应是以分为单位的整数',
    ],
    ['minus nothing', (text: string) => text.replace('|100|', '|-0|'), '第 2 行：金额应是以分为单位的整数'],
    ['a missing line', (text: string) => text.replace('R|Pb|0000||200|r\n', ''), '第 3 行：末行应为 T|1'],
    ['no end', (text: string) => text.trimEnd(), '第 4 行：最后一行没有换行符'],
  ])('%s', (_, change, problem) => {
    const read = of(change);
    expect(read.kind === 'unreadable' && read.problem).toContain(problem);
  });
  it('and of a name that means nothing no line', () => {
    expect(of((text) => text, 'B1.txt')).toEqual({ kind: 'unreadable', problem: '文件名不符合约定' });
  });
});

describe('a planned batch', () => {
  const account = { accountId: 'a', bank: '建设银行', accountNumber: '6217', holderName: '张三' };
  const usable = { account, standing: 'usable' as const };
  const candidate = { obligationId: 'o1', caseId: 'c1', payableFen: 100, ...usable, prior: [] };

  it('puts the cases of one account into one item', () => {
    const plan = planBatch([candidate, { ...candidate, obligationId: 'o2', caseId: 'c2', wantedFen: 30 }]);
    expect(plan.items).toHaveLength(1);
    expect(plan).toMatchObject({ totalFen: 130, refused: [], items: [{ amountFen: 130 }] });
  });

  it('says why an obligation cannot be paid', () => {
    const plan = planBatch([
      { ...candidate, standing: 'unverified' },
      { ...candidate, standing: 'rejected' },
      { ...candidate, standing: 'closed' },
      { ...candidate, account: null },
      { ...candidate, obligationId: 'o2', wantedFen: 101 },
      { ...candidate, obligationId: 'o3', account: { ...account, holderName: '甲|乙' } },
    ]);
    expect(plan.refused.map((one) => one.why)).toEqual([
      'account-unverified',
      'account-rejected',
      'account-closed',
      'account-closed',
      'amount-too-large',
      'unwritable-name',
    ]);
  });

  it.each([
    [[], 1, 1],
    [[{ instalment: 1, generation: 1, state: 'returned' as const }], 1, 2],
    [[{ instalment: 1, generation: 1, state: 'settled' as const }], 2, 1],
    [
      [
        { instalment: 1, generation: 1, state: 'rejected' as const },
        { instalment: 1, generation: 2, state: 'settled' as const },
        { instalment: 2, generation: 1, state: 'withdrawn' as const },
      ],
      2,
      2,
    ],
  ])('takes up %o as instalment %i, generation %i', (prior, instalment, generation) => {
    expect(nextAttempt(prior)).toEqual({ instalment, generation });
  });
});
