import { Alert, Button, Descriptions, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import type { Endpoint } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { lengthProblem } from '../../ui/field.tsx';
import { Money } from '../parts/cells.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useAct } from '../parts/use-act.ts';
import { BatchNames, useBatchNames } from './batch-names.tsx';
import { paidOutYuan } from './net.ts';
import type { Batch } from './views.ts';

type Command = 'freeze' | 'dissolve' | 'authorise' | 'reconcile' | 'close';

const words: Record<Command, { label: string; consequence: string }> = {
  freeze: { label: '冻结', consequence: '冻结后笔数、总额和每一笔都不能再改。' },
  dissolve: { label: '撤销批次', consequence: '款项退回待支付。' },
  authorise: { label: '授权支付', consequence: '授权后系统随即向银行发出支付文件。请核对笔数、总额和摘要。' },
  reconcile: { label: '确认对账相符', consequence: '每一笔都与银行对账单逐笔相符。' },
  close: { label: '办结', consequence: '批次办结。' },
};

/** Of a batch that the bank paid nothing of, there is nothing that a statement could list. */
function wordsFor(command: Command, batch: Batch): { label: string; consequence: string } {
  if (command !== 'reconcile' || paidOutYuan(batch) !== '0.00') return words[command];
  const why = batch.fileRefusedYuan === batch.totalYuan ? '银行没有受理整份文件' : '银行全部拒付或者没有受理';
  return {
    label: '确认没有付出',
    consequence: `${why}，没有付出款项，对账单上没有要核对的。确认后批次可以办结；款项已退回待支付，另编批次再付。`,
  };
}

/** Why the server does not allow a command now (`BatchRefusal`). */
const whyNot: Record<string, string> = {
  'same-person': '您已办理过本批次的其他环节，须由另一人办理',
  'had-part': '您经办过其中的办件，或是其中的收款人，须由另一人办理',
  'content-changed': '批次内容与冻结时不一致，请撤销后重新编制',
  'unproven-lines': '其中有款项上一次的付款还没有与银行查清，请撤销批次',
  'held-lines': '其中有办件拟撤销批准，暂停支付，请撤销批次，去掉这些办件后另编',
  'unknown-items': '还有银行没有答复的款项',
  'unmatched-items': '还有没有与对账单核对相符的款项',
  'open-differences': '还有没有处理的对账差异',
  'open-papers': '还有待确认的银行书面答复',
};

/** What this officer may do with the batch now; the server says which, and why not. */
export function BatchCommands({ batch }: { batch: Batch }) {
  const [open, setOpen] = useState<Command | null>(null);
  return (
    <>
      {batch.commands.map(({ command, allowed, why }) => {
        const known = command as Command;
        return (
          <Flex align="end" gap={4} key={command} vertical>
            <Button
              danger={command === 'dissolve'}
              disabled={!allowed}
              onClick={() => setOpen(known)}
              type={command === 'dissolve' ? 'default' : 'primary'}
            >
              {wordsFor(known, batch).label}
            </Button>
            {allowed ? null : (
              <Typography.Text style={{ maxWidth: 220 }} type="secondary">
                {whyNot[why ?? ''] ?? '现在还不能办理'}
              </Typography.Text>
            )}
          </Flex>
        );
      })}
      {open ? <CommandDialog batch={batch} command={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function CommandDialog({ batch, command, onClose }: { batch: Batch; command: Command; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const tooLong = lengthProblem(reason, 200);
  const names = useBatchNames(batch);
  const act = useAct(`POST /api/batches/:batchId/${command}` as Endpoint, {
    done: `${wordsFor(command, batch).label}：已办理`,
    changes: [
      'GET /api/batches/:batchId',
      'GET /api/batches',
      'GET /api/payments/items',
      'GET /api/funds/ledgers',
    ],
    showsFailure: true,
  });
  const { batchId, version, itemCount, totalYuan, contentHash } = batch;
  const { label, consequence } = wordsFor(command, batch);
  const send = async () => {
    const more =
      command === 'authorise'
        ? { itemCount, totalYuan, contentHash }
        : command === 'dissolve'
          ? { reason }
          : {};
    if (await act.act({ batchId, expectedVersion: version, ...more } as never)) onClose();
  };
  return (
    <Dialog
      confirmLoading={act.busy}
      okButtonProps={{
        danger: command === 'dissolve',
        disabled:
          (command === 'dissolve' && (reason.trim().length < 2 || tooLong !== undefined)) ||
          (command === 'authorise' && !names.data),
      }}
      okText={label}
      onCancel={onClose}
      onOk={() => void send()}
      title={`${label} · 批次 ${batch.batchNo}`}
    >
      <p>{consequence}</p>
      <p>
        {itemCount} 笔，{command === 'reconcile' ? '付出指令' : ''}共 <Money yuan={totalYuan} /> 元
        {contentHash ? <span style={{ wordBreak: 'break-all' }}>，摘要 {contentHash}</span> : null}
      </p>
      {command === 'authorise' ? <BatchNames batch={batch} /> : null}
      {command === 'reconcile' ? <Outcome {...batch} /> : null}
      {command === 'dissolve' ? (
        <Input.TextArea
          aria-label="撤销原因"
          autoSize={{ minRows: 2 }}
          onChange={(event) => setReason(event.target.value)}
          placeholder="撤销原因"
          value={reason}
        />
      ) : null}
      {tooLong ? <Alert showIcon title={tooLong} type="error" /> : null}
      {act.failure ? <Alert showIcon title={messageOf(act.failure)} type="error" /> : null}
    </Dialog>
  );
}

/** What the bank made of the instructions: what is confirmed is not their sum, but what the payees kept. */
function Outcome(batch: Batch) {
  const rows: [string, string][] = [
    ['银行已付出（含后来退汇的）', paidOutYuan(batch)],
    ['其中退汇，已回到账户', batch.returnedYuan],
    ['拒付，没有付出', batch.rejectedYuan],
    ['文件未受理，没有付出', batch.fileRefusedYuan],
  ];
  return (
    <Descriptions
      bordered
      column={1}
      items={[
        ...rows
          .filter(([, yuan], place) => place === 0 || yuan !== '0.00')
          .map(([label, yuan]) => ({ key: label, label, children: <Money yuan={yuan} /> })),
        {
          key: 'net',
          label: '净付出（收款人实际收到的）',
          children: (
            <strong>
              <Money yuan={batch.settledYuan} />
            </strong>
          ),
        },
      ]}
      size="small"
    />
  );
}
