/** What banks write, and what it means for who waits for the money. The first that fits; a bank's words are free text. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/户名/, '账号和户名对不上'],
  [/销户|注销/, '这个账户已经销户'],
  [/冻结|止付/, '这个账户被冻结或止付，收不了款'],
  [/不存在|无此账号|账号有误|账号错误/, '银行没有这个账号'],
];

/** A bank's reason in plain words; null where its words say no more than that it did not pay. */
export function plainReason(reason: string | null): string | null {
  if (reason === null) return null;
  return MEANINGS.find(([words]) => words.test(reason))?.[1] ?? null;
}
