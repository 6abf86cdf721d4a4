import { type IsoDate, isRealDate } from './dates.ts';
import { PROVINCES } from './divisions.data.ts';
import { formatDate } from './format.ts';
import { normaliseTypedNumber } from './typed-number.ts';

export type Sex = 'male' | 'female';

export type ResidentIdKind =
  /** 居民身份证 (GB 11643) */
  | 'citizen'
  /** 港澳台居民居住证 (810000, 820000, 830000) */
  | 'hk-macao-taiwan'
  /** 外国人永久居留身份证, edition of 2023 (18 digits starting with 9) */
  | 'foreign-permanent-resident';

export type ResidentIdProblem =
  | 'empty'
  | 'fifteen-digits'
  | 'old-foreign-card'
  | 'length'
  | 'characters'
  | 'division'
  | 'birth-date'
  | 'future-birth-date'
  | 'checksum';

export type ResidentIdCheck =
  | {
      valid: true;
      kind: ResidentIdKind;
      /** The number as it is stored: half-width, capital X, no spaces. */
      number: string;
      /** Positions 1–6: the place of first registration, which may be revoked since (410322). */
      divisionCode: string;
      birthDate: IsoDate;
      sex: Sex;
    }
  | {
      valid: false;
      problem: ResidentIdProblem;
      /** One Chinese sentence for the person who typed it: what is wrong and what to do. */
      reason: string;
      /** The 18-digit number that a 15-digit one would have, for comparison with the card. */
      suggestion?: string;
    };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH_YEAR = 1900;

/** Half-width digits, capital X, without the spaces and hyphens that people type for legibility. */
export function normaliseResidentId(input: string): string {
  return normaliseTypedNumber(input);
}

/** The check character of the first 17 digits (GB 11643 appendix, ISO 7064 MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Judges a resident ID number. `onDate` is the day that counts as today: a birth date after it is refused.
 * A division that is not in today's list is never a reason: the first six digits are those of first registration.
 */
export function checkResidentId(input: string, onDate: IsoDate): ResidentIdCheck {
  const number = normaliseResidentId(input);
  if (number === '') return refuse('empty', '没有填写证件号码');
  if (/^\d{15}$/.test(number)) return explainFifteenDigits(number);
  if (/^[A-Z]{3}\d{12}$/.test(number))
    return refuse(
      'old-foreign-card',
      '这是 15 位的旧版外国人永久居留身份证号码，请填写 2023 年版证件上以 9 开头的 18 位号码；尚未换证的请到窗口办理',
    );
  if (number.length !== 18)
    return refuse('length', `身份证号码应为 18 位，现在是 ${number.length} 位，请对照证件核对`);
  if (!/^\d{17}[\dX]$/.test(number))
    return refuse('characters', '身份证号码前 17 位应为数字，最后一位应为数字或 X，请对照证件核对');

  const kind = kindOf(number);
  if (kind === null) return refuse('division', divisionReason(number));
  const birth = number.slice(6, 14);
  const birthDate = toBirthDate(birth);
  if (birthDate === null)
    return refuse('birth-date', `第 7 至 14 位“${birth}”不是真实的出生日期，请对照证件核对`);
  if (birthDate > onDate)
    return refuse(
      'future-birth-date',
      `出生日期 ${formatDate(birthDate)}晚于${formatDate(onDate)}，请对照证件核对`,
    );
  if (residentIdCheckCharacter(number.slice(0, 17)) !== number[17])
    return refuse('checksum', '最后一位校验码对不上，号码中至少有一位写错，请对照证件逐位核对');
  return {
    valid: true,
    kind,
    number,
    divisionCode: number.slice(0, 6),
    birthDate,
    // Position 17: odd for men, even for women.
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}

function kindOf(number: string): ResidentIdKind | null {
  if (number.startsWith('9')) return 'foreign-permanent-resident';
  if (/^8[123]0000/.test(number)) return 'hk-macao-taiwan';
  const province = number.slice(0, 2);
  return province in PROVINCES && !province.startsWith('8') ? 'citizen' : null;
}

function divisionReason(number: string): string {
  return /^8[123]/.test(number)
    ? '港澳台居民居住证号码的前六位应为 810000、820000 或 830000，请对照证件核对'
    : `前两位“${number.slice(0, 2)}”不是任何省级行政区的代码，请对照证件核对`;
}

function toBirthDate(digits: string): IsoDate | null {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  if (Number(year) < EARLIEST_BIRTH_YEAR || !isRealDate(Number(year), Number(month), Number(day)))
    return null;
  return `${year}-${month}-${day}`;
}

/** 15-digit numbers left use on 2013-01-01; the century was not written and was 19 for all but centenarians. */
function explainFifteenDigits(number: string): ResidentIdCheck {
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  const plausible = toBirthDate(first17.slice(6, 14)) !== null && kindOf(first17) !== null;
  const refusal = refuse(
    'fifteen-digits',
    '这是 15 位的旧身份证号码，2013 年 1 月 1 日起已停止使用，请填写现行身份证上的 18 位号码',
  );
  return plausible ? { ...refusal, suggestion: first17 + residentIdCheckCharacter(first17) } : refusal;
}

function refuse(problem: ResidentIdProblem, reason: string): ResidentIdCheck & { valid: false } {
  return { valid: false, problem, reason };
}
