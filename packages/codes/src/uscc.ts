/**
 * Unified social credit code 统一社会信用代码 (GB 32100-2015), 18 characters: registering authority (1), category
 * (2), division of registration (3–8), organisation code of GB 11714 with its own check (9–17), check (18).
 */
import { normaliseTypedNumber } from './typed-number.ts';

export type UsccProblem =
  | 'empty'
  | 'fifteen-digits'
  | 'length'
  | 'characters'
  | 'category'
  | 'division'
  | 'organisation-code'
  | 'checksum';

/** Category by the first two characters; `other` for a known authority whose category letter is not listed. */
export type UsccCategory =
  | 'enterprise'
  | 'self-employed'
  | 'farmers-cooperative'
  | 'social-organisation'
  | 'private-non-enterprise'
  | 'foundation'
  | 'state-organ'
  | 'public-institution'
  | 'law-firm'
  | 'village-organisation'
  | 'trade-union'
  | 'other';

export type UsccCheck =
  | { valid: true; code: string; category: UsccCategory; categoryName: string; divisionCode: string }
  | { valid: false; problem: UsccProblem; reason: string };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** First character: the registering authority (GB 32100 table 1 and its amendment). */
const AUTHORITIES = '123456789ANY';

const CATEGORIES: Readonly<Record<string, [UsccCategory, string]>> = {
  '11': ['state-organ', '机关'],
  '12': ['public-institution', '事业单位'],
  '13': ['other', '群众团体'],
  '31': ['law-firm', '律师事务所'],
  '51': ['social-organisation', '社会团体'],
  '52': ['private-non-enterprise', '民办非企业单位'],
  '53': ['foundation', '基金会'],
  '54': ['village-organisation', '基层群众性自治组织'],
  '55': ['village-organisation', '基层群众性自治组织'],
  '81': ['trade-union', '基层工会'],
  '91': ['enterprise', '企业'],
  '92': ['self-employed', '个体工商户'],
  '93': ['farmers-cooperative', '农民专业合作社'],
  N1: ['village-organisation', '农村集体经济组织'],
  N2: ['village-organisation', '农村集体经济组织'],
  N3: ['village-organisation', '农村集体经济组织'],
};

/** Half-width, capital letters, without spaces and hyphens. */
export function normaliseUscc(input: string): string {
  return normaliseTypedNumber(input);
}

/** Check character 18 of the first 17 characters (modulo 31, weights 3^i). */
export function usccCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of the eight characters of an organisation code (GB 11714): 10 is written X, 11 is written 0. */
export function organisationCodeCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * ORGANISATION_ALPHABET.indexOf(first8.charAt(index)),
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}

/** Judges a unified social credit code and says in Chinese what is wrong. Revoked divisions are accepted. */
export function checkUscc(input: string): UsccCheck {
  const code = normaliseUscc(input);
  if (code === '') return refuse('empty', '没有填写统一社会信用代码');
  if (/^\d{15}$/.test(code))
    return refuse('fifteen-digits', '这是 15 位的旧营业执照注册号，请填写 18 位统一社会信用代码');
  if (code.length !== 18)
    return refuse('length', `统一社会信用代码应为 18 位，现在是 ${code.length} 位，请对照营业执照核对`);
  const stray = Array.from(code).find((character) => !ALPHABET.includes(character));
  if (stray !== undefined)
    return refuse(
      'characters',
      `统一社会信用代码中不会出现“${stray}”（只有数字和除 I、O、S、V、Z 以外的大写字母），请核对`,
    );
  if (!AUTHORITIES.includes(code.charAt(0)))
    return refuse('category', `第一位“${code.charAt(0)}”不是登记管理部门的代码，请对照证照核对`);
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return refuse('division', '第 3 至 8 位是登记机关所在地的行政区划代码，应全为数字，请核对');
  if (usccCheckCharacter(code.slice(0, 17)) !== code[17])
    return refuse('checksum', '最后一位校验码对不上，代码中至少有一位写错，请对照证照逐位核对');
  if (organisationCodeCheckCharacter(code.slice(8, 16)) !== code[16])
    return refuse('organisation-code', '第 9 至 17 位组织机构代码的校验码对不上，请对照证照逐位核对');
  const [category, categoryName] = CATEGORIES[code.slice(0, 2)] ?? ['other', '其他组织'];
  return { valid: true, code, category, categoryName, divisionCode: code.slice(2, 8) };
}

function refuse(problem: UsccProblem, reason: string): UsccCheck {
  return { valid: false, problem, reason };
}
