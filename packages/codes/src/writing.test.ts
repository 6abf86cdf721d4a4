import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkBankCard,
  contactProblem,
  luhnCheckDigit,
  normaliseMobile,
  normalisePhone,
  passesLuhn,
} from './contacts.ts';
import {
  amountProblem,
  fenToYuan,
  formatDate,
  formatMonth,
  formatSpans,
  formatYuan,
  formatYuanCapital,
  withoutStop,
  yuanToFen,
} from './format.ts';
import { maskAccount, maskId, maskName, maskPhone } from './masking.ts';

describe('dates and money as written here', () => {
  test('dates', () => {
    expect(formatDate('2020-10-05')).toBe('2020年10月5日');
    expect(formatMonth('2020-10')).toBe('2020年10月');
    expect(formatMonth('2020-01')).toBe('2020年1月');
    expect(() => formatDate('2020-02-30')).toThrow(RangeError);
  });

  test.each<[string[], string]>([
    [[], ''],
    [['2020-08'], '2020年8月'],
    [['2020-08', '2020-09', '2020-10'], '2020年8月至10月'],
    [['2020-08', '2020-10', '2020-11'], '2020年8月、10月至11月'],
    [['2020-12', '2021-01'], '2020年12月至2021年1月'],
    [['2020-12', '2021-02'], '2020年12月、2021年2月'],
  ])('the months %j', (months, said) => expect(formatSpans(months)).toBe(said));

  test('money', () => {
    expect(formatYuan(123_450)).toBe('1,234.50 元');
    expect(formatYuan(-5)).toBe('-0.05 元');
    expect(formatYuan(-123_456_789_00)).toBe('-123,456,789.00 元');
    expect(yuanToFen('￥1,234.5元')).toBe(123_450);
    expect(yuanToFen('0.005')).toBeNull();
    expect(yuanToFen('１２３')).toBe(12_300);
    expect(yuanToFen('')).toBeNull();
    expect(() => fenToYuan(0.5)).toThrow(RangeError);
  });

  test.each([
    ['0.01', null],
    ['100000000000', null],
    ['0', '金额须大于零'],
    ['-5', '金额须大于零'],
    ['1.005', '请填写数字，最多两位小数，例如 1,234.50'],
    ['一百', '请填写数字，最多两位小数，例如 1,234.50'],
    ['100000000000.01', '金额超过 1000 亿元，请核对，单位是元'],
    ['12345678901234567890', '金额超过 1000 亿元，请核对，单位是元'],
  ])('what is wrong with the amount %s', (text, problem) => {
    expect(amountProblem(text)).toBe(problem);
  });

  test('a formatted amount reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (fen) => {
        return yuanToFen(fenToYuan(fen)) === fen && yuanToFen(formatYuan(Math.abs(fen))) === Math.abs(fen);
      }),
    );
  });

  // 支付结算办法 appendix 1 leaves 零 to the writer where the 万 or 元 place is zero; its own examples are the last two.
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [10_000, '壹佰元整'],
    [123_450, '壹仟贰佰叁拾肆元伍角'],
    [123_405, '壹仟贰佰叁拾肆元零伍分'],
    [100_050_003, '壹佰万零伍佰元零叁分'],
    [1_680_032, '壹万陆仟捌佰元叁角贰分'],
    [10_700_053, '壹拾万零柒仟元伍角叁分'],
  ])('%i fen → %s', (fen, text) => {
    expect(formatYuanCapital(fen)).toBe(text);
  });
});

describe('contacts', () => {
  test('mobile numbers', () => {
    expect(normaliseMobile('+86 138-1234-5678')).toBe('13812345678');
    for (const label of ['手机', '手机号码\n', '手机号码：', '联系电话 '])
      expect(normaliseMobile(`${label}13812345678`)).toBe('13812345678');
    expect(normaliseMobile('12812345678')).toBeNull();
    expect(normaliseMobile('0379-6323')).toBeNull();
    expect(normalisePhone('（0379）6000 0001')).toBe('0379-60000001');
    expect(normalisePhone('010 87654321')).toBe('010-87654321');
    expect(normalisePhone('13812345678')).toBe('13812345678');
    expect(normalisePhone('0379-6323')).toBeNull();
  });

  test('where somebody is answered: a whole telephone, an e-mail or any address', () => {
    for (const contact of [
      '0379-60000001',
      '138 1234 5678',
      '河南省嵩县城关镇1号',
      '座机0379-6',
      'a.b@example.com',
    ])
      expect(contactProblem(contact), contact).toBeNull();
    expect(contactProblem('60000001，13812345678')).toBeNull();
    for (const contact of ['0379-1', '60000001', '1381234567', 'abcde'])
      expect(contactProblem(contact), contact).toContain('座机带区号');
    for (const contact of ['name@example', '@example.com', 'a b@example.com'])
      expect(contactProblem(contact), contact).toContain('电子邮箱不完整');
  });

  test('bank cards warn and do not block', () => {
    expect(checkBankCard('6222 0000 0000 0000 00')).toMatchObject({ valid: true });
    expect(checkBankCard('账号\n6222 0000 0000 0000 00')).toMatchObject({ valid: true });
    expect(checkBankCard(`622200000000000000${luhnCheckDigit('622200000000000000')}`)).toMatchObject({
      warning: null,
    });
    expect(checkBankCard('6222000000000000001')).not.toMatchObject({ warning: null });
    expect(checkBankCard('62220A')).toMatchObject({ valid: false });
  });

  test('Luhn catches every change of one digit', () => {
    const digits = fc.stringMatching(/^\d{15,18}$/);
    fc.assert(
      fc.property(digits, fc.nat(14), fc.integer({ min: 1, max: 9 }), (body, position, shift) => {
        const card = body + luhnCheckDigit(body);
        const changed = (Number(card[position]) + shift) % 10;
        const wrong = card.slice(0, position) + changed + card.slice(position + 1);
        return passesLuhn(card) && !passesLuhn(wrong);
      }),
    );
  });
});

test('a text within another sentence loses its own stop, and nothing else', () => {
  expect(['收款行退汇。', '户名不符；', '见来函 3.2 。', '。', '已核对'].map(withoutStop)).toEqual([
    '收款行退汇',
    '户名不符',
    '见来函 3.2',
    '',
    '已核对',
  ]);
});

describe('masking', () => {
  test('names', () => {
    expect(['张', '张伟', '张小明', '欧阳小明'].map(maskName)).toEqual(['张', '张*', '张*明', '欧**明']);
  });

  test('numbers', () => {
    expect(maskId('11010519491231002X')).toBe('110***********002X');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskAccount('6222000012345678')).toBe('************5678');
    expect(maskId('1234567')).toBe('*******');
  });

  test('never shows the birth date of an ID', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (number) =>
        /^\*{8}$/.test(maskId(number).slice(6, 14)),
      ),
    );
  });
});
