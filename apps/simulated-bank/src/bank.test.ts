import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bank } from './bank.ts';
import { Book } from './book.ts';
import { ExchangeFolder } from './folder.ts';

let exchange: string;
const open = () => {
  const book = new Book(join(exchange, 'own'));
  return new Bank(book, new ExchangeFolder(exchange, join(exchange, 'own')));
};

beforeEach(() => {
  exchange = mkdtempSync(join(tmpdir(), 'wenye-bank-'));
});
afterEach(() => rmSync(exchange, { recursive: true }));

type Item = [id: string, account: string, name: string, fen: number];

function order(batchNo: string, items: Item[]): void {
  const lines = items.map(
    ([id, account, name, fen], i) => `D|${i + 1}|${id}|建设银行|${account}|${name}|${fen}`,
  );
  const hash = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  const total = items.reduce((sum, [, , , fen]) => sum + fen, 0);
  const header = `H|1|${batchNo}|410325-employment-subsidy|${items.length}|${total}|${hash}`;
  const content = `${[header, ...lines, `T|${items.length}`].join('\n')}\n`;
  writeFileSync(join(exchange, 'to-bank', `PAY-${batchNo}.txt`), content);
}

/** Takes what the bank wrote, as its reader would. */
function answers(): string {
  const folder = join(exchange, 'from-bank');
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name), 'utf8');
      rmSync(join(folder, name));
      return content;
    })
    .join('');
}

describe('the simulated bank', () => {
  it('pays, answers and states', () => {
    const bank = open();
    order('1', [['Pa', '62170001', '张三', 100]]);
    bank.round();
    const said = answers();
    expect(said).toContain('H|1|1|taken|0000|已受理');
    expect(said).toContain('R|Pa|0000|支付成功|100|');
    expect(said).toContain(
      'H|1|410325-employment-subsidy|1|5000000000|4999999900|1\nE|E000000001|payment|Pa|100\nT|1\n',
    );
  });

  it('pays an item once, however often and in whichever life it is asked', () => {
    const bank = open();
    order('1', [['Pa', '62170001', '张三', 100]]);
    bank.round();
    answers();
    bank.book.close();
    const reborn = open();
    reborn.setRules({ rejectPercent: 100 });
    order('1', [['Pa', '62170001', '张三', 100]]);
    reborn.round();
    expect(answers()).toContain('R|Pa|0000|支付成功|100|');
    expect(reborn.book.movements).toHaveLength(1);
  });

  it('refuses a file whose hash is wrong, and all of that batch afterwards', () => {
    const bank = open();
    order('2', [['Pb', '62170002', '李四', 100]]);
    const path = join(exchange, 'to-bank', 'PAY-2.txt');
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.replace('|100\n', '|900\n'));
    bank.round();
    expect(answers()).toContain('H|1|2|refused|9001');
    writeFileSync(path, sound);
    bank.round();
    expect(answers()).toContain('H|1|2|refused|9001');
    expect(bank.book.movements).toEqual([]);
  });

  it('judges accounts by ending and by the name first seen', () => {
    const bank = open();
    order('3', [
      ['P1', '621700019001', '甲', 1],
      ['P2', '621700019004', '乙', 2],
      ['P3', '62170003', '丙', 3],
    ]);
    bank.round();
    order('4', [['P4', '62170003', '丁', 4]]);
    bank.round();
    const said = answers();
    expect(said).toContain('R|P1|1003|账户已销户|1|');
    expect(said).toContain('R|P2|0000|支付成功|2|');
    expect(said).toContain('R|P2|2001|收款行退汇：账号户名不符|2|');
    expect(said).toContain('R|P4|1002|户名不符|4|');
  });

  it('stays silent, and answers when asked again', () => {
    const bank = open();
    bank.setRules({ silent: true });
    order('5', [['P5', '62170005', '戊', 5]]);
    bank.round();
    expect(answers()).toBe('');
    expect(bank.book.payments.get('P5')?.code).toBe('0000');
    bank.setRules({ silent: false });
    order('5', [['P5', '62170005', '戊', 5]]);
    bank.round();
    expect(answers()).toContain('R|P5|0000');
  });

  it('loses nothing of its book when a line was cut off', () => {
    const bank = open();
    order('6', [['P6', '62170006', '己', 6]]);
    bank.round();
    bank.book.close();
    const journal = join(exchange, 'own', 'book.jsonl');
    writeFileSync(journal, `${readFileSync(journal, 'utf8')}{"type":"deci`);
    const reborn = open();
    expect(reborn.book.payments.get('P6')?.amountFen).toBe(6);
    reborn.book.receive('410325-employment-subsidy', '追回', 6);
    reborn.book.close();
    expect(open().book.movements).toHaveLength(2);
  });
});
