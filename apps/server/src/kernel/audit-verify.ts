/**
 * `node apps/server/src/kernel/audit-verify.ts`: verifies the audit chain, its anchors, every case's chain,
 * and ledgers and batches of money; exits with 1 and names the first break where one does not hold. With `--deposit` seals and deposits first.
 */
import { join } from 'node:path';
import pg from 'pg';
import { depositAnchor, readAnchors } from './audit/anchor.ts';
import { lastLink, sealAudit } from './audit/seal.ts';
import { breakLine, streamNames, verifyAll } from './audit/verify.ts';
import { readConfig } from './config.ts';
import { openPool } from './database.ts';
import { wireTypes } from './database-types.ts';
import { connectionAs } from './secrets.ts';

const config = readConfig();
const folder = join(config.dataFolder, 'anchors');

if (process.argv.includes('--deposit')) {
  const pool = openPool(await connectionAs(config, 'wenye_sealer'), () => undefined, 1);
  try {
    await sealAudit(pool);
    const anchor = await depositAnchor(folder, await lastLink(pool), new Date());
    process.stdout.write(`已存证第 ${anchor.seq} 环：${join(folder, anchor.file)}\n`);
  } catch (error) {
    // A chain that cannot be continued any more is for the verification to name.
    process.stdout.write(`没有存证：${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    await pool.end();
  }
}

const client = new pg.Client({ connectionString: config.databaseUrl, types: wireTypes });
await client.connect();
try {
  const anchors = await readAnchors(folder);
  const { links, unsealed, streams, books, breaks } = await verifyAll(client, anchors);
  process.stdout.write(
    `审计链 ${links} 环（另有 ${unsealed} 条待封存），事件链 ${streams} 条，资金账本和支付批次 ${books} 个。\n`,
  );
  // What was cut off behind the last anchor leaves a shorter chain that holds.
  const uncovered = links - (anchors.at(-1)?.seq ?? 0);
  if (uncovered > 0)
    process.stdout.write(
      `最后 ${uncovered} 环还没有存证，如果有人从末尾截去，核验不出来。每天存证一次；加 --deposit 现在存证。\n`,
    );
  const names = await streamNames(client, breaks);
  for (const each of breaks) process.stdout.write(`${breakLine(each, names)}\n`);
  if (breaks.length === 0) process.stdout.write('全部核验无误。\n');
  if (breaks.length > 0) process.exitCode = 1;
} finally {
  await client.end();
}
