import { outOfText } from './typed-number.ts';

/** Telephones, e-mail and bank cards: what a form can check without asking anyone. */

import { normaliseTypedNumber } from './typed-number.ts';

/** Eleven digits without the country code, or null when it is not a mainland mobile number. */
export function normaliseMobile(input: string): string | null {
  const digits = outOfText(input)
    .normalize('NFKC')
    .replace(/^\s*(?:手机|联系电话|电话)\s*/, '')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/**
 * A firm's telephone: a mobile, or a landline with its area code as `0379-60000001` (three or four digits and seven or
 * eight, 长途区号); null where it is neither.
 */
export function normalisePhone(input: string): string | null {
  const landline = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(
    input.normalize('NFKC').replace(/[\s()-]/g, ''),
  );
  return landline ? `${landline[1]}-${landline[2]}` : normaliseMobile(input);
}

/**
 * Why nobody can be reached by what was written of where to answer them (a telephone, an address or an e-mail), in a
 * sentence for who wrote it; null where nothing speaks against it. An address is any text: only what is plainly meant as a
 * number or an e-mail is judged, of several one is enough.
 */
export function contactProblem(input: string): string | null {
  const text = input.normalize('NFKC').trim();
  if (text.includes('@'))
    return /^\S+@[^\s@]+\.[^\s@.]{2,}$/.test(text) ? null : '电子邮箱不完整，请核对，例如 name@example.com';
  if (/\p{Script=Han}/u.test(text)) return null;
  if (text.split(/[、,;/]/).some((part) => normalisePhone(part) !== null)) return null;
  return '请写全电话：手机 11 位；座机带区号，号码 7 至 8 位，例如 0379-60000000。也可以写地址或者电子邮箱';
}

export type BankCardCheck =
  | { valid: true; number: string; warning: string | null }
  | { valid: false; reason: string };

/**
 * Judges the form of a card or account number. A failed Luhn check is only a warning: some old cards and most
 * passbook accounts fail it and still take money. Passing says nothing about whose account it is.
 */
export function checkBankCard(input: string): BankCardCheck {
  const number = normaliseTypedNumber(input);
  if (number === '') return { valid: false, reason: '请填写银行账号' };
  if (!/^\d+$/.test(number)) return { valid: false, reason: '银行账号只应包含数字，请核对' };
  if (number.length < 8 || number.length > 32)
    return { valid: false, reason: `银行账号长度应在 8 至 32 位之间，现在是 ${number.length} 位，请核对` };
  const plausible = number.length >= 16 && number.length <= 19 && passesLuhn(number);
  return {
    valid: true,
    number,
    warning: plausible ? null : '账号未通过银行卡校验（旧卡和存折账号可能如此），请再核对一遍',
  };
}

/** Luhn check (ISO/IEC 7812-1) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  return luhnSum(digits) % 10 === 0;
}

/** The digit that makes `digits` + it pass the Luhn check. */
export function luhnCheckDigit(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
