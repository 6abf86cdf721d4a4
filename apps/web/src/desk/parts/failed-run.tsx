import { Typography } from 'antd';

/** That the last pass over everything was given up, and what becomes of it. */
export function FailedRun() {
  return (
    <div role="status">
      <Typography.Text type="warning">
        最近一次测算多次中断，没有算成；明天会自动再算，也可以由市级人员重新测算。
      </Typography.Text>
    </div>
  );
}
