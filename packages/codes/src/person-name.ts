/** Names of natural persons: what a form or a list can check without asking anyone. */

/** The longest names here, transcribed with a dot (买买提·…), stay well below; more is another field's text. */
const LONGEST = 50;

/** From a telephone's on: what tells people of one name apart, or stands for a name, has fewer digits. */
const NUMBER = /\p{N}{11}/u;

/**
 * What is wrong with a name, in Chinese with what to do; null: nothing. Letters of any script (rare characters that
 * fonts keep in the private area too), joined by dots, spaces, hyphens or apostrophes; a number after a name tells
 * people of one name apart.
 */
export function nameProblem(name: string): string | null {
  if (name === '') return '缺姓名';
  if (name.length > LONGEST) return `姓名超过 ${LONGEST} 个字，请核对是不是填错了列`;
  if (/\p{Cc}|\p{Cf}/u.test(name)) return '姓名里有换行或看不见的字符，请删去后重新录入';
  if (NUMBER.test(name.replaceAll(/[ -]/g, ''))) return '姓名里有一串号码，请核对是不是填错了列';
  const strange = /[^\p{L}\p{M}\p{N}\p{Co}〇·•․‧∙⋅・．. '’-]/u.exec(name)?.[0];
  return strange === undefined ? null : `姓名里有“${strange}”，请按身份证填写，只写姓名`;
}

/** Characters, rare ones in the private use area too. */
const HAN = /[\p{Script=Han}\p{Co}]/u;

const letters = (name: string): number => name.match(/[\p{L}\p{Co}〇]/gu)?.length ?? 0;

/**
 * The same for a name that goes into the register: as the identity card says it, and no card says a digit,
 * one character alone or initials. Numbers
 * that tell people of one name apart are a list's, not the register's.
 */
export function registeredNameProblem(name: string): string | null {
  if (name === '') return '请填写姓名';
  const digit = /\p{N}/u.exec(name.replaceAll('〇', ''))?.[0];
  if (digit !== undefined) return `姓名里有数字“${digit}”，请按身份证填写`;
  const problem = nameProblem(name);
  if (problem !== null) return problem;
  return letters(name) < (HAN.test(name) ? 2 : 4) ? '姓名不完整，请按身份证写全名' : null;
}
