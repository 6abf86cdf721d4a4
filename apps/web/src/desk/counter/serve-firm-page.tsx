import { Link, useParams } from '@tanstack/react-router';
import { benefits, findScheme } from '@wenye/policy';
import { Button, Skeleton, Space, Tag } from 'antd';
import { useCall } from '../../api/query.ts';
import { templateUrl } from '../../portal/firm/roster.ts';
import { Card } from '../parts/card.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ClaimantCases, useClaimantCases } from './claimant-cases.tsx';
import { StartButton } from './start-button.tsx';

/** Benefits that a firm claims for the people it hired: filed together, by one roster. */
const perHire = benefits.filter(({ id }) => findScheme(id)?.object === 'hire');

/** Everything for a firm whose people come to the counter with a roster. */
export function ServeFirmPage() {
  const { firmId } = useParams({ strict: false }) as { firmId: string };
  const { data: firm, error, refetch } = useCall('GET /api/firms/:firmId', { firmId });
  const cases = useClaimantCases(firmId);
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/counter', label: '窗口代办' }}
        retry={refetch}
        what="该单位的登记信息"
      />
    );
  }
  if (!firm) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <>
      <PageHead
        actions={
          <LinkButton params={{ firmId }} to="/desk/firms/$firmId">
            登记信息、授权和账户
          </LinkButton>
        }
        lead={
          <Space wrap>
            <span>{firm.uscc}</span>
            {firm.generated ? <Tag>生成的单位，并非真实单位</Tag> : null}
            <Link search={{ kind: 'firm' } as never} to="/desk/counter">
              换一家单位
            </Link>
          </Space>
        }
        title={`代${firm.name}办理`}
      />
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Card size="small" title="招用补贴">
          <p style={{ marginBottom: 12 }}>
            凭花名册一次申请：{perHire.map(({ id, title }) => `${id} ${title}`).join('、')}。
            请核对来人身份证件和单位授权书。
          </p>
          <Space wrap>
            <StartButton
              benefitIds={perHire.map(({ id }) => id)}
              claimant={{ kind: 'firm', id: firmId }}
              label="代单位申请"
            />
            <Button download href={templateUrl(perHire.map(({ id }) => id))}>
              下载花名册模板
            </Button>
          </Space>
        </Card>
        <ClaimantCases cases={cases} title="本单位的办件" />
      </div>
    </>
  );
}
