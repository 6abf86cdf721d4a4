import { hashOf, type Pack, publishedText, restore } from '@wenye/rules';
import type { Tx } from '../../kernel/database.ts';

/**
 * Keeps the rules and parameters that a decision is made by, once, before the first decision that names them.
 * @returns their content hash
 */
export async function storeRuleSet(tx: Tx, pack: Pack): Promise<string> {
  const hash = hashOf(pack);
  const known = await tx
    .selectFrom('entitlements.rule_set')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (known === undefined) {
    await tx
      .insertInto('entitlements.rule_set')
      .values({ hash, content: publishedText(pack) })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  }
  return hash;
}

/** The rules and parameters stored under a hash; null where there are none. */
export async function ruleSetOf(tx: Tx, hash: string): Promise<Pack | null> {
  const row = await tx
    .selectFrom('entitlements.rule_set')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row === undefined ? null : restore(JSON.parse(row.content));
}
