/** What is wrong with the name of a bank as people write it, in words; null where it can be one. */
export function bankNameProblem(text: string): string | null {
  const name = text.trim();
  if (name === '') return '请填写开户银行';
  if (/\p{C}/u.test(name)) return '开户银行里有换行或看不见的字符，请删去后重新录入';
  // A letter that no bank has in its name cannot be written into the bank's files either.
  const strange = /[^\p{L}\p{N} ()（）·.\-－—]/u.exec(name)?.[0];
  if (strange !== undefined)
    return `开户银行里不能有“${strange}”，请按银行名称填写，例如“中国建设银行洛阳分行”`;
  if (name.replaceAll(/\P{L}/gu, '').length < 2) return `“${name}”不像银行名称，请写全，例如“中国建设银行”`;
  return name.length > 80 ? '开户银行最多 80 个字' : null;
}
