/** Names of firms: what a form can check without asking the market register. */

/** The longest name that the market register's column takes, in characters. */
const LONGEST = 120;

/**
 * What is wrong with a firm's name, in Chinese with what to do; null: nothing. A name may hold digits, brackets and
 * middle dots beside its words, but is never without a word (字号).
 */
export function firmNameProblem(name: string): string | null {
  if (name === '') return '请填写单位名称';
  if (name.length > LONGEST) return `单位名称超过 ${LONGEST} 个字，请核对是不是填错了栏`;
  if (/\p{Cc}|\p{Cf}/u.test(name)) return '单位名称里有换行或看不见的字符，请删去后重新录入';
  const angle = /[<>]/.exec(name)?.[0];
  if (angle !== undefined) return `单位名称里有“${angle}”，请按营业执照填写`;
  if (!/\p{L}/u.test(name)) return '单位名称里没有汉字或字母，请按营业执照填写';
  return /^.$/u.test(name) ? '单位名称至少 2 个字，请按营业执照填写' : null;
}
