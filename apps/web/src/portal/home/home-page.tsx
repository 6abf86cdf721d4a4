import './home.css';
import { Link } from '@tanstack/react-router';
import { benefits, policyPageOf, schemes } from '@wenye/policy';
import type { Benefit } from '@wenye/rules';
import { useStanding } from '../../api/me.ts';
import { LinkButton } from '../../ui/button.tsx';
import { usePageArrival } from '../../ui/use-page-arrival.ts';
import { Waiting } from '../account/waiting.tsx';
import { Represented } from '../firm/represented.tsx';
import { LatestNotices } from '../notices/notice-cards.tsx';
import { useHeadline } from '../policy/headline.ts';
import { OutsideValidity } from '../policy/outside-validity.tsx';

/** What this is for, the two ways in, the policies that run here, and what is on public notice. */
export function HomePage() {
  const heading = usePageArrival('洛阳市稳就业政策服务');
  return (
    <>
      <Own />
      <section className="hero">
        <div className="hero-inner">
          <h1 ref={heading} tabIndex={-1}>
            该您享受的补贴，先看清楚，再放心申请
          </h1>
          <p className="page-lead">
            回答几个问题，就能知道您或您的企业能领哪些稳就业补贴、能领多少、依据哪一条、还差什么。不用登录，答案只留在您的手机上。
          </p>
          <div className="hero-ways">
            <Link to="/check/$subject" params={{ subject: 'person' }} className="way">
              <span className="way-title">我是个人</span>
              <span>毕业生、灵活就业人员、失业人员、就业困难人员</span>
              <span className="way-go" aria-hidden="true">
                看看我能领什么
              </span>
            </Link>
            <Link to="/check/$subject" params={{ subject: 'firm' }} className="way">
              <span className="way-title">我是企业</span>
              <span>招用、稳岗、见习、公益性岗位、介绍就业</span>
              <span className="way-go" aria-hidden="true">
                看看企业能领什么
              </span>
            </Link>
          </div>
        </div>
      </section>

      <div className="page home-page">
        <section className="stack" aria-labelledby="online">
          <div className="row-apart">
            <h2 id="online">可以在线办的</h2>
            <Link to="/policy">全部 {benefits.length} 项政策</Link>
          </div>
          <OutsideValidity />
          <div className="grid">
            {ONLINE.map((benefit) => (
              <OnlineCard key={benefit.id} benefit={benefit} />
            ))}
          </div>
        </section>

        <section className="home-steps" aria-labelledby="how">
          <h2 id="how">怎么办，五步到账</h2>
          <ol className="home-step-list">
            {STEPS.map(([title, text]) => (
              <li key={title}>
                <strong>{title}</strong>
                <span className="soft">{text}</span>
              </li>
            ))}
          </ol>
        </section>

        <section className="stack" aria-labelledby="notices">
          <div className="row-apart">
            <h2 id="notices">正在公示</h2>
            <Link to="/notices">全部公示</Link>
          </div>
          <LatestNotices count={3} />
        </section>

        <section className="home-signin card">
          <div className="stack-tight">
            <h2>已经申请过？</h2>
            <p className="soft">在“我的办件”里查看进度、补正材料、查询拨付。</p>
          </div>
          <div className="button-bar">
            <LinkButton to="/cases" kind="primary">
              看我的办件
            </LinkButton>
          </div>
        </section>
      </div>
    </>
  );
}

/** Above all else, what waits for who is signed in, and the firms that they act for. */
function Own() {
  const standing = useStanding();
  if (standing.kind !== 'bound') return null;
  return (
    <div className="home-own">
      <Waiting />
      <Represented me={standing.me} />
    </div>
  );
}

const ONLINE = benefits.filter(({ id }) => schemes.some(({ benefitId }) => benefitId === id));

function OnlineCard({ benefit }: { benefit: Benefit }) {
  const { clause, title } = benefit;
  return (
    <Link to="/policy/$clause" params={{ clause }} className="card card-link">
      <span className="soft small num">条款 {clause}</span>
      <h3>{title}</h3>
      <span className="home-amount">{useHeadline(benefit)}</span>
      <span className="soft">{policyPageOf(clause).forWhom}</span>
    </Link>
  );
}

const STEPS = [
  ['测算', '不登录也能先看结果'],
  ['确认', '登记系统已有的信息，确认即可，不用再填'],
  ['提交', '签收回执，全程可查'],
  ['审核公示', '逐级审核，结果公示'],
  ['拨付', '打入社保卡或企业账户'],
] as const;
