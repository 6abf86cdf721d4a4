import { Link, useParams } from '@tanstack/react-router';
import { findScheme } from '@wenye/policy';
import type { Answer, BenefitAnswer } from '@wenye/rules';
import { Alert, Skeleton, Space, Tag } from 'antd';
import { messageOf } from '../../api/errors.ts';
import { useCall } from '../../api/query.ts';
import { BenefitCard } from '../../portal/answer/benefit-card.tsx';
import { BenefitGroups } from '../../portal/answer/benefit-groups.tsx';
import { isOver } from '../../portal/cases/status.ts';
import { Card } from '../parts/card.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { NotOpened } from '../parts/not-opened.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { CounterCodeButton } from '../people/counter-code.tsx';
import { type ClaimantCase, ClaimantCases, useClaimantCases } from './claimant-cases.tsx';
import { StartButton } from './start-button.tsx';

/** Everything for the person at the counter: their cases, what is due by the registers, and applications. */
export function ServePersonPage() {
  const { personId } = useParams({ strict: false }) as { personId: string };
  const { data: person, error, refetch } = useCall('GET /api/people/:personId', { personId });
  const due = useCall('POST /api/entitlements/people/:personId', { personId });
  const cases = useClaimantCases(personId);
  if (error) {
    return (
      <NotOpened
        error={error}
        list={{ to: '/desk/counter', label: '窗口代办' }}
        retry={refetch}
        what="此人的登记信息"
      />
    );
  }
  if (!person) return <Skeleton active paragraph={{ rows: 10 }} />;
  const answer = due.data?.answer as Answer | undefined;
  const benefits = answer?.benefits ?? [];
  return (
    <>
      <PageHead
        actions={
          <>
            <LinkButton params={{ personId }} to="/desk/people/$personId">
              登记信息和账户
            </LinkButton>
            <CounterCodeButton name={person.name} personId={personId} />
          </>
        }
        lead={
          <Space wrap>
            <span>{person.idNumber}</span>
            {person.generated ? <Tag>生成的人员，并非真实个人</Tag> : null}
            <Link to="/desk/counter">换一个人</Link>
          </Space>
        }
        title={`代${person.name}办理`}
      />
      <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <ClaimantCases cases={cases} title="此人的办件" />
        <Card size="small" title="按登记信息应享的待遇">
          {due.error ? <Alert showIcon title={messageOf(due.error)} type="error" /> : null}
          {!due.data && !due.error ? <Skeleton active /> : null}
          <div className="stack">
            <BenefitGroups
              benefits={benefits}
              brief
              card={(benefit) => (
                <BenefitCard benefit={benefit} combinations={answer?.combinations ?? []}>
                  <Next benefit={benefit} cases={cases.rows} name={person.name} personId={personId} />
                </BenefitCard>
              )}
            />
          </div>
        </Card>
      </div>
    </>
  );
}

type NextProps = { benefit: BenefitAnswer; cases: readonly ClaimantCase[]; personId: string; name: string };

/** To apply, or the case that is under way. Registers may be wrong: who is refused by them may apply all the same, and object. */
function Next({ benefit, cases, personId, name }: NextProps) {
  const underway = cases.find((row) => row.benefitId === benefit.id && !isOver(row.status));
  if (underway) {
    return (
      <Space wrap>
        <Tag color="processing">已有申请：{underway.statusLabel}</Tag>
        <Link params={{ caseId: underway.caseId }} to="/desk/counter/cases/$caseId">
          看进度
        </Link>
      </Space>
    );
  }
  if (findScheme(benefit.id)?.claimant !== 'person') return null;
  return (
    <div>
      {benefit.eligibility === 'not-entitled' ? (
        <p>登记有误，或者本人坚持申请的，仍可代为申请，由工作人员核实认定。</p>
      ) : null}
      <StartButton
        benefitIds={[benefit.id]}
        claimant={{ kind: 'person', id: personId }}
        label={`代${name}申请`}
      />
    </div>
  );
}
