import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Command, Failure, UsageError } from '../command.ts';
import { databaseEnvironment, describeDatabase } from './database-environment.ts';

/** The kernel's verifier. It reads its configuration from the environment, as every process of the server does. */
const VERIFIER = join(import.meta.dirname, '../../../server/src/kernel/audit-verify.ts');

export const verifyAudit: Command = {
  name: 'audit verify',
  usage: '[--deposit]',
  summary: '核验审计链、存证文件和每个办件的事件链，指出第一处断裂',
  options: { deposit: { type: 'boolean', summary: '先封存并存证，再核验' } },
  details: [
    '核验哪个数据库：环境变量 DATABASE_URL 所指的；没有设置时，是本机正在运行的稳业的。',
    '稳业用 WENYE_DATA 指定了数据文件夹的，这里也要用同一个：',
    'WENYE_DATA=/srv/wenye npx wenye audit verify',
  ],
  exit: { done: '无误', wrong: '有断裂，或数据库连不上' },
  async run(operands, options, io) {
    if (operands.length > 0) throw new UsageError(`audit verify 后面不写“${operands[0]}”`);
    const env = databaseEnvironment(process.env);
    const args = [VERIFIER, ...(options['deposit'] ? ['--deposit'] : [])];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(io.stdout, { end: false });
    const [[code], complaint] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      text(child.stderr),
    ]);
    if (complaint !== '')
      throw new Failure(`没有核验完：${reasonIn(complaint)}\n核验的是${describeDatabase(env)}。`);
    return code ?? 1;
  },
};

/** The message of the error that ended the verifier, without its stack. */
function reasonIn(complaint: string): string {
  return /^\w*Error.*?: (.*)$/m.exec(complaint)?.[1] ?? complaint.trim();
}
