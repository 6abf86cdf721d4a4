import { type Command, UsageError } from '../command.ts';
import { runScript } from '../server/run-script.ts';

export const verifyAudit: Command = {
  name: 'audit verify',
  usage: '[--deposit]',
  summary: '核验审计链、存证文件、每个办件的事件链、资金账本和支付批次，指出第一处断裂',
  options: { deposit: { type: 'boolean', summary: '先封存并存证，再核验' } },
  details: [
    '办件的事实、决定、文字和公示的各行，核对内容与事件中的承诺；',
    '资金账本核对每笔记账的哈希链，每笔分录与记账的事项、金额，余额和待遇已用额度与分录之和；',
    '预留、应付款、追回的金额和状态，从记账重新推算后核对，应付款还核对办件批准的金额；',
    '支付批次核对付款的笔数、合计、收款账户、银行答复、支付指令和冻结的内容，经办的人与审计记录核对。',
    '核验哪个数据库：环境变量 DATABASE_URL 所指的；没有设置时，是本机正在运行的稳业的。',
    '稳业用 WENYE_DATA 指定了数据文件夹的，这里也要用同一个：',
    'WENYE_DATA=/srv/wenye npx wenye audit verify',
  ],
  exit: { done: '无误', wrong: '有断裂，或数据库连不上' },
  async run(operands, options, io) {
    if (operands.length > 0) throw new UsageError(`audit verify 后面不写“${operands[0]}”`);
    return runScript(
      'kernel/audit-verify.ts',
      options['deposit'] ? ['--deposit'] : [],
      (reason, database) => `没有核验完：${reason}\n核验的是${database}。`,
      io,
    );
  },
};
