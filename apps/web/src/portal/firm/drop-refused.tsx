import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type OutputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/surface.tsx';
import { rowsToDrop } from './roster.ts';

type Claims = OutputOf<'GET /api/drafts/:draftId/preview'>['claims'];

/** Takes the people off the roster to whom nothing is due, so that the rest can be filed. They stay listed as removed. */
export function DropRefused({ rosterId, claims }: { rosterId: string; claims: Claims }) {
  const [open, setOpen] = useState(false);
  const rows = rowsToDrop(claims);
  const drop = useMutation({
    mutationFn: () => removeRows(rosterId, new Set(rows)),
    onSuccess: async () => {
      setOpen(false);
      await refresh(
        'GET /api/drafts/:draftId/preview',
        'GET /api/rosters/:rosterId',
        'GET /api/rosters/:rosterId/rows',
      );
    },
  });
  if (rows.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>把 {rows.length} 位都不符合的移出名册</Button>
      <Dialog open={open} title={`移出 ${rows.length} 位不符合条件的人员？`} onClose={() => setOpen(false)}>
        <p>他们两项补贴都不符合。移出后这次不再申请，可以在“花名册 · 已删除”里放回来。</p>
        {drop.error ? <Notice tone="bad" live title={messageOf(drop.error)} /> : null}
        <div className="button-bar">
          <Button kind="primary" busy={drop.isPending} onClick={() => drop.mutate()}>
            移出名册
          </Button>
          <Button onClick={() => setOpen(false)}>不移出</Button>
        </div>
      </Dialog>
    </>
  );
}

/** One row after the other: each carries the version in which it was seen, so nobody's correction is lost. */
async function removeRows(rosterId: string, wanted: ReadonlySet<number>): Promise<void> {
  const pageSize = 200;
  const found: { row: number; version: number }[] = [];
  for (let page = 1, total = 1; (page - 1) * pageSize < total; page += 1) {
    const answer = await call('GET /api/rosters/:rosterId/rows', { rosterId, state: 'good', page, pageSize });
    total = answer.total;
    found.push(...answer.rows.filter(({ row }) => wanted.has(row)));
  }
  for (const { row, version } of found) {
    await call('DELETE /api/rosters/:rosterId/rows/:row', { rosterId, row, expectedVersion: version });
  }
}
