import { Alert, Button, Typography } from 'antd';
import { mayRetry, messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';

/** Whether the history below it is whole and as it was written, recomputed now. */
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
      title={`办理过程在第 ${data.firstBreak.seq} 步断裂：${data.firstBreak.reason}。请停止办理，立即报告审计。`}
      type="error"
    />
  ) : (
    <Typography.Text type="success">✓ 共 {data.events} 步，完整且未经改动</Typography.Text>
  );
}
