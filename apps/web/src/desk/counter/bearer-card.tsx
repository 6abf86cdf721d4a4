import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { Card } from '../parts/card.tsx';
import { BearerDialog } from './bearer-dialog.tsx';

type Draft = OutputOf<'GET /api/drafts/:draftId'>;

/** Who has come for the firm: asked for before anything is filed, since the receipt and the case name them. */
export function BearerCard({ draft }: { draft: Draft }) {
  const [open, setOpen] = useState(false);
  // The form below holds the draft as it was read, and drops it from the cache: what is named here stays here.
  const [named, setNamed] = useState<OutputOf<'PUT /api/drafts/:draftId/bearer'> | null>(null);
  const { draftId, claimant, status } = draft;
  const bearer = named?.bearer ?? draft.bearer;
  if (claimant.kind !== 'firm' || !draft.atCounter || status !== 'open') return null;
  return (
    <>
      {bearer ? (
        <Card
          extra={
            <Button onClick={() => setOpen(true)} size="small">
              换人
            </Button>
          }
          size="small"
          style={{ marginBottom: 16, maxWidth: 960 }}
          title="来办事的人"
        >
          {bearer.name} {bearer.idNumber}，{bearer.mandateId ? '单位登记的经办人，依据：' : '凭'}
          {bearer.paper}
          {named?.misnamed ? (
            <Alert
              showIcon
              style={{ marginTop: 8 }}
              title="这个证件号码登记的是另一个姓名：请核对来人的身份证件，填错了的点“换人”重新登记。"
              type="warning"
            />
          ) : null}
        </Card>
      ) : (
        <Alert
          action={<Button onClick={() => setOpen(true)}>登记来人</Button>}
          description="核对身份证件和授权材料后登记，写进回执和办理过程；没有登记的不能提交。"
          showIcon
          style={{ marginBottom: 16, maxWidth: 960 }}
          title="还没有登记替单位来办事的是谁"
          type="warning"
        />
      )}
      {open ? (
        <BearerDialog
          draftId={draftId}
          firmId={claimant.id}
          onClose={() => setOpen(false)}
          onNamed={setNamed}
        />
      ) : null}
    </>
  );
}
