import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCall } from '../../api/query.ts';
import { useAct } from '../parts/use-act.ts';

type Props = {
  claimant: { kind: 'person' | 'firm'; id: string };
  benefitIds: string[];
  label: string;
};

/** Begins an application in the claimant's name, or goes on with the one that this clerk has begun. */
export function StartButton({ claimant, benefitIds, label }: Props) {
  const navigate = useNavigate();
  const { data } = useCall('GET /api/drafts', {});
  const start = useAct('POST /api/drafts', {
    done: '已新建，填写的内容会自动保存',
    changes: ['GET /api/drafts'],
  });
  const open = (draftId: string) =>
    void navigate({ to: '/desk/counter/drafts/$draftId', params: { draftId } });
  const left = data?.rows.find(
    (row) => row.atCounter && row.claimant.id === claimant.id && row.benefitIds.includes(benefitIds[0] ?? ''),
  );
  const begin = async () => {
    const started = await start.act({ claimant, benefitIds, content: {} });
    if (started !== null) open(started.draftId);
  };
  return left ? (
    <Button onClick={() => open(left.draftId)} type="primary">
      接着填没填完的申请
    </Button>
  ) : (
    <Button loading={start.busy} onClick={() => void begin()} type="primary">
      {label}
    </Button>
  );
}
