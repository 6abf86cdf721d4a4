import { Alert, Button } from 'antd';
import { useState } from 'react';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { Card } from '../parts/card.tsx';
import { VisitDialog } from './bearer-dialog.tsx';

type Props = { caseId: string; claimant: { kind: 'person' | 'firm'; id: string } };

/**
 * Who has come today about a case: for a firm nothing is done without, and the case's history names them. A person who
 * comes themselves needs no naming.
 */
export function VisitCard({ caseId, claimant }: Props) {
  const [open, setOpen] = useState(false);
  const { data, error } = useCall('GET /api/cases/:caseId/visit', { caseId }, { staleTime: 0 });
  if (error) return <Alert showIcon style={room} title={messageOf(error)} type="error" />;
  if (!data) return null;
  const { visitor } = data;
  return (
    <>
      {visitor ? (
        <Card
          extra={
            <Button onClick={() => setOpen(true)} size="small">
              换人
            </Button>
          }
          size="small"
          style={room}
          title="今天来办事的人"
        >
          {visitor.name} {visitor.idNumber}，{visitor.mandateId ? '单位登记的经办人，依据：' : '凭'}
          {visitor.paper}
        </Card>
      ) : (
        <Alert
          action={<Button onClick={() => setOpen(true)}>登记来人</Button>}
          description="补正、说明情况、陈述申辩、撤回申请、申请或者撤回复议以前，核对身份证件和授权材料后登记，写进办理过程。"
          showIcon
          style={room}
          title={
            claimant.kind === 'firm'
              ? '还没有登记今天替单位来办事的是谁'
              : '本人来的不用登记；别人替本人来的，先登记来人'
          }
          type={claimant.kind === 'firm' ? 'warning' : 'info'}
        />
      )}
      {open ? <VisitDialog caseId={caseId} claimant={claimant} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const room = { marginBottom: 16, maxWidth: 960 };
