import { Link } from '@tanstack/react-router';
import { Layout, Space, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Me } from '../../api/me.ts';
import { formatDateWithWeekday } from '../../format/dates.ts';

type Props = {
  me: Pick<Me, 'mode' | 'businessDate'>;
  /** What opens the menu, where it is closed. */
  before?: ReactNode;
  /** Who is signed in. */
  children?: ReactNode;
};

/** Above every page of the desk, for whoever comes: what this is, whether its data are real, on which business date. */
export function DeskHead({ me: { mode, businessDate }, before, children }: Props) {
  return (
    <Layout.Header
      className="no-print"
      style={{ height: 'auto', lineHeight: 1.5, padding: '8px 16px', borderBottom: '1px solid #e5e7eb' }}
    >
      <Space style={{ width: '100%', justifyContent: 'space-between' }} wrap>
        <Space wrap>
          {before}
          <Link to="/desk" style={{ fontSize: 18, fontWeight: 600, color: '#0f172a' }}>
            稳业 · 经办工作台
          </Link>
          {mode === 'demonstration' ? <Tag color="warning">演示数据（生成）</Tag> : null}
        </Space>
        <Space wrap>
          <Typography.Text>业务日期 {formatDateWithWeekday(businessDate)}</Typography.Text>
          {children}
        </Space>
      </Space>
    </Layout.Header>
  );
}
