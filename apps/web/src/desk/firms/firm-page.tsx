import { Link, useParams } from '@tanstack/react-router';
import { Skeleton, Space, Tag } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { AccountsCard } from '../parts/accounts-card.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useRoles } from '../shell/use-roles.ts';
import { FiguresCard } from './figures-card.tsx';
import { FirmBasics } from './firm-basics.tsx';
import { MandatesCard } from './mandates-card.tsx';
import { RosterCard } from './roster-card.tsx';

export type FirmView = OutputOf<'GET /api/firms/:firmId'>;

/** What the registers say of one firm, who may act for it, and whom it employs. */
export function FirmPage() {
  const { firmId } = useParams({ strict: false }) as { firmId: string };
  const roles = useRoles();
  const { data, error, refetch } = useCall('GET /api/firms/:firmId', { firmId });
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/firms', label: '单位列表' }}
        retry={refetch}
        what="该单位的登记信息"
      />
    );
  }
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const clerk = roles.has('counter-clerk');
  const mayCorrect = clerk || roles.has('acceptor') || roles.has('reviewer');
  return (
    <>
      <PageHead
        actions={
          clerk ? (
            <LinkButton params={{ firmId }} to="/desk/counter/firms/$firmId" primary>
              窗口代办
            </LinkButton>
          ) : null
        }
        lead={
          <Space wrap>
            {data.generated ? <Tag>生成的单位，并非真实单位</Tag> : null}
            <span>{data.uscc}</span>
            <Link to="/desk/firms">返回单位查找</Link>
          </Space>
        }
        title={data.name}
      />
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <FirmBasics mayCorrect={mayCorrect} view={data} />
        <FiguresCard mayCorrect={mayCorrect} view={data} />
        <MandatesCard firmId={firmId} />
        <AccountsCard
          accounts={data.accounts}
          holder={data.name}
          mayRegister={mayCorrect}
          owner={{ kind: 'firm', firmId }}
        />
        <RosterCard firmId={firmId} />
      </div>
    </>
  );
}
