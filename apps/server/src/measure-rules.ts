/**
 * `node apps/server/src/measure-rules.ts PACK.json [CLAUSES]`: what a changed pack would change on the registers as they were
 * screened last, as one line of JSON. Whose answer changes is told by id, and put on record. Who started it with a channel is told how far it is.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hashOf, restore } from '@wenye/rules';
import type { Transaction } from './entitlements/city/everybody.ts';
import { measureRules, type RulesImpact } from './entitlements/impact/measure-rules.ts';
import { readConfig } from './kernel/config.ts';
import { openDatabase, openPool } from './kernel/database.ts';
import { systemTransaction } from './kernel/enter.ts';
import { fileStore } from './kernel/files.ts';
import { connectionAs } from './kernel/secrets.ts';

export type Progress = { readonly done: number; readonly all: number };

const config = readConfig();
const [file = '', clauses] = process.argv.slice(2);
const pack = restore(JSON.parse(await readFile(file, 'utf8')));
const pool = openPool(await connectionAs(config, 'wenye_worker'), () => undefined, 1);
const services = { db: openDatabase(pool), files: fileStore(config.dataFolder) };
const requestId = `measure-rules-${randomUUID()}`;
const transaction: Transaction = (work, isolation) =>
  systemTransaction(services, requestId, work, { accountId: null, personId: null }, isolation);
try {
  const measured = await measureRules(transaction, pack, {
    ...(clauses === undefined ? {} : { among: new Set(clauses.split(',')) }),
    progress: (done, all) => process.send?.({ done, all } satisfies Progress),
  });
  await record(measured);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
} finally {
  await services.db.destroy();
}

async function record({ changed }: RulesImpact): Promise<void> {
  const action = 'entitlements.measure-rules';
  await transaction(async ({ audit }) => {
    await audit({ action, object: { kind: 'rule-set', id: hashOf(pack) } });
    for (const [benefitId, some] of Map.groupBy(changed, (each) => each.benefitId)) {
      const subject = pack.benefits.find(({ id }) => id === benefitId)?.subject ?? 'person';
      const id = [...new Set(some.map(({ who }) => who.subjectId))];
      await audit({ action, object: { kind: subject, id }, fields: [benefitId] });
    }
  });
}
