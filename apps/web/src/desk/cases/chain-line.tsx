import { Alert, Button, Typography } from 'antd';
import { mayRetry, messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { brokenAt } from '../parts/broken-at.ts';

/** Whether the history below it is whole, and it, facts, decisions and texts are as they were written, recomputed now. */
export function ChainLine({ caseId }: { caseId: string }) {
  const { data, error, refetch } = useCall('GET /api/cases/:caseId/chain', { caseId });
  if (error) {
    return (
      <Typography.Text type="secondary">
        没有核验成：{messageOf(error)}{' '}
        {mayRetry(error) ? (
          <Button onClick={() => void refetch()} size="small">
            重试
          </Button>
        ) : null}
      </Typography.Text>
    );
  }
  if (!data) return <Typography.Text type="secondary">正在核验办理过程……</Typography.Text>;
  return data.firstBreak ? (
    <Alert
      showIcon
      title={`办理过程有断裂。${brokenAt(data.firstBreak)}。请停止办理，立即报告审计。`}
      type="error"
    />
  ) : (
    <Typography.Text type="success">
      ✓ 共 {data.events} 步，完整；步骤、事实、决定和文字均未经改动
    </Typography.Text>
  );
}
