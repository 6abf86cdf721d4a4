import { findScheme } from '@wenye/policy';
import type { Answer, BenefitAnswer } from '@wenye/rules';
import type { Me } from '../../api/me.ts';
import { useCall } from '../../api/query.ts';
import { formatDate } from '../../format/dates.ts';
import { shortened } from '../../format/masked.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Redirect } from '../../ui/redirect.tsx';
import { Facts, Failure, Skeleton, Tag } from '../../ui/surface.tsx';
import { BenefitCard } from '../answer/benefit-card.tsx';
import { BenefitGroups } from '../answer/benefit-groups.tsx';
import { groupsText } from '../answer/groups.ts';
import { isOver } from '../cases/status.ts';
import { waysFor } from '../check/ask.ts';
import { ChangeList } from '../check/change-list.tsx';
import { ReachList } from '../check/reach-list.tsx';
import { Represented } from '../firm/represented.tsx';
import { AccountsCard } from '../payee/accounts-card.tsx';
import { Gate } from './gate.tsx';
import { useLeave } from './leave.ts';
import { MyCases } from './my-cases.tsx';
import { TimeCodes } from './time-codes.tsx';
import { Waiting } from './waiting.tsx';

/** Who is signed in and the way out, what waits, one's accounts, and what registers already say is due. */
export function MePage() {
  return (
    <Page title="我的" narrow>
      {/* Signing in to no page in particular leads an officer to the desk. */}
      <Gate signedOut={<Redirect to="/sign-in" />}>{(me) => <Mine me={me} />}</Gate>
    </Page>
  );
}

function Mine({ me }: { me: Me }) {
  const leave = useLeave();
  return (
    <div className="stack-wide">
      <Waiting />
      <section className="card stack" aria-label="账号">
        <div className="row-apart">
          <h2>{me.person?.name}</h2>
          <Tag tone="good">已实名绑定</Tag>
        </div>
        <Facts
          rows={[
            [
              '证件号码',
              <span key="id" className="num">
                {me.person ? shortened(me.person.maskedIdNumber) : null}
              </span>,
            ],
            me.account?.username ? ['用户名', me.account.username] : null,
          ]}
        />
        <div className="button-bar">
          {me.assignments.length > 0 ? (
            <LinkButton kind="primary" to="/desk">
              经办工作台
            </LinkButton>
          ) : null}
          <LinkButton to="/cases">我的办件</LinkButton>
          <Button kind="quiet" busy={leave.isPending} onClick={() => leave.mutate()}>
            退出登录
          </Button>
        </div>
        {me.account ? <TimeCodes account={me.account} /> : null}
      </section>
      <Represented me={me} />
      <MyCases />
      <Objections />
      {me.person ? (
        <AccountsCard claimant={{ kind: 'person', id: me.person.personId, name: me.person.name }} />
      ) : null}
      <DueByRegistry />
    </div>
  );
}

const NOTHING: Pick<Answer, 'benefits' | 'combinations' | 'changes'> = { benefits: [], combinations: [] };

/** What the registers alone say is due: nothing was typed. */
function DueByRegistry() {
  const { data, error, refetch } = useCall('GET /api/entitlements/mine', {});
  const cases = useCall('GET /api/cases/mine', { page: 1, pageSize: 50 });
  const answer = data?.answer as Answer | undefined;
  const { benefits, combinations, changes } = answer ?? NOTHING;
  const underway = (clause: string) =>
    cases.data?.rows.find((row) => row.benefitId === clause && !isOver(row.status));
  return (
    <section className="stack" aria-labelledby="due">
      <div>
        <h2 id="due">按登记信息，您可能享受的补贴和贷款</h2>
        <p className="soft">根据系统已有的登记信息算出，您没有填任何内容；已经批准过的月份不再计入。</p>
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton /> : null}
      {benefits.length > 0 ? <p role="status">{groupsText(benefits, combinations)}。</p> : null}
      <BenefitGroups
        benefits={benefits}
        brief
        card={(benefit) => (
          <BenefitCard benefit={benefit} combinations={combinations}>
            <ChangeList ways={waysFor(benefit, changes)} />
            <NextStep benefit={benefit} underway={underway(benefit.id)} />
          </BenefitCard>
        )}
      />
      {data && answer ? (
        <ReachList
          facts={Object.fromEntries(data.known.map(({ fact, value }) => [fact, value]))}
          day={answer.decisionDate}
        />
      ) : null}
    </section>
  );
}

/** To apply, or to see the case that is under way for the same benefit. */
function NextStep({
  benefit,
  underway,
}: {
  benefit: BenefitAnswer;
  underway: { caseId: string; statusLabel: string } | undefined;
}) {
  if (underway) {
    return (
      <div className="row">
        <Tag tone="accent">已有申请：{underway.statusLabel}</Tag>
        <LinkButton to="/cases/$caseId" params={{ caseId: underway.caseId }}>
          看进度
        </LinkButton>
      </div>
    );
  }
  if (benefit.eligibility === 'not-entitled' || findScheme(benefit.id)?.claimant !== 'person') return null;
  return (
    <div>
      <LinkButton kind="primary" to="/apply/$clause" params={{ clause: benefit.clause }}>
        去申请
      </LinkButton>
    </div>
  );
}

const OUTCOMES = {
  open: ['处理中', 'accent'],
  upheld: ['异议成立', 'good'],
  dismissed: ['异议不成立', 'plain'],
} as const;

function Objections() {
  const { data } = useCall('GET /api/objections/mine', {});
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="objections">
      <h2 id="objections">我提出的异议</h2>
      {data.rows.map((row) => (
        <div className="card stack-tight" key={row.objectionId}>
          <div className="row-apart">
            <span>
              {formatDate(row.raisedOn)}，{row.noticeNumber} 第 {row.line} 条
            </span>
            <Tag tone={OUTCOMES[row.status][1]}>{OUTCOMES[row.status][0]}</Tag>
          </div>
          <p>{row.reason}</p>
          {row.answer ? <p className="soft">答复：{row.answer}</p> : null}
        </div>
      ))}
    </section>
  );
}
