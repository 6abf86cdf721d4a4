import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../ui/document-title.ts';

/** Title, one line of what the page is for, and what can be done on it. */
export function PageHead({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  useDocumentTitle(title);
  return (
    <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap', alignItems: 'flex-start', marginBottom: 16 }}>
      <div style={{ flex: '1 1 20rem' }}>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {title}
        </Typography.Title>
        {lead ? <Typography.Text type="secondary">{lead}</Typography.Text> : null}
      </div>
      {actions ? <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>{actions}</div> : null}
    </div>
  );
}
