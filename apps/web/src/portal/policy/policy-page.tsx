import './policy.css';
import { useParams } from '@tanstack/react-router';
import {
  benefits,
  citeClause,
  confirmedOtherwise,
  findClause,
  findScheme,
  fundOf,
  PARAMETER_LABELS,
  paidOutside,
  type PageInForce as Words,
} from '@wenye/policy';
import { type Benefit, readingsOf } from '@wenye/rules';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Facts, Notice } from '../../ui/surface.tsx';
import { WhereToGo } from '../answer/where-to-go.tsx';
import { NotFound } from '../shell/fallbacks.tsx';
import { Delivery } from './delivery.tsx';
import { FigureList } from './figure-list.tsx';
import { useClosed, useHeadline, usePage } from './headline.ts';
import { OtherClausePage } from './other-clause-page.tsx';
import { OutsideValidity } from './outside-validity.tsx';
import { useExample } from './use-example.ts';
import { useFigures } from './use-figures.ts';

/** One clause: what is decided here, or how far the others have come. */
export function PolicyPage() {
  const { clause } = useParams({ strict: false });
  const benefit = benefits.find((each) => each.clause === clause);
  if (benefit) return <BenefitPage benefit={benefit} />;
  const other = findClause(clause ?? '');
  return other ? <OtherClausePage clause={other} /> : <NotFound />;
}

/** One that is decided here in plain words: who, how much, until when, how, who decides, and the figures in force. */
function BenefitPage({ benefit }: { benefit: Benefit }) {
  const words = usePage(benefit);
  const offices = findClause(benefit.clause)?.offices ?? [];
  const money = moneyOf(benefit);
  return (
    <Page
      title={benefit.title}
      lead={words.forWhom}
      narrow
      back={<BackLink to="/policy">全部条款</BackLink>}
      actions={
        <Button kind="quiet" className="no-print" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <OutsideValidity closed={useClosed(benefit)} />
      <Headline benefit={benefit} />
      <p className="soft small">依据：{citeClause(benefit.clause)}</p>
      <ConfirmedOtherwise benefit={benefit} />
      <Amount benefit={benefit} words={words} />
      <Section title="给谁（以下条件都要符合）">
        <Lines lines={benefit.conditions.map(({ text }) => text)} numbered />
      </Section>
      <Section title="给到什么时候">
        <Lines lines={words.until} />
      </Section>
      <Section title="现行标准与来源">
        <FigureList benefit={benefit} />
      </Section>
      <Section title="怎么办、多久">
        {findScheme(benefit.id) ? <Delivery clause={benefit.clause} /> : <WhereToGo benefit={benefit} />}
      </Section>
      <Section title="由谁负责">
        <Facts rows={[['部门', offices.join('、')], money === null ? null : ['钱从哪里来', money]]} />
      </Section>
      <Notes words={words} />
      <Ways benefit={benefit} />
    </Page>
  );
}

/** The fund that pays; of what is applied for here, the way to it tells already. null: nothing is paid. */
function moneyOf({ id, clause }: Benefit): string | null {
  if (findScheme(id) !== undefined) return null;
  if (paidOutside.includes(clause)) return '由部门的其他资金支付，不在本系统拨付';
  return fundOf(clause)?.name ?? null;
}

/** The first thing that people come for. */
function Headline({ benefit }: { benefit: Benefit }) {
  return <p className="policy-gist">{useHeadline(benefit)}</p>;
}

/** Officers confirmed another figure than the one that was published with the policy. */
function ConfirmedOtherwise({ benefit }: { benefit: Benefit }) {
  const { figures } = useFigures();
  if (figures === undefined) return null;
  const keys = confirmedOtherwise(readingsOf(benefit).parameters, figures.day, figures.values);
  if (keys.length === 0) return null;
  return (
    <Notice title="有标准更新过">
      <p>
        {keys.map((key) => PARAMETER_LABELS[key] ?? key).join('、')}
        已经更新，下面说的是新的数，出处见“现行标准与来源”。
      </p>
    </Notice>
  );
}

/** Said where no one figure can be: lines with it are left out. */
const BY_COUNTY = '各县区的标准不一样，各是多少，见下面的“现行标准与来源”。';

function Amount({ benefit, words }: { benefit: Benefit; words: Words }) {
  const { result, earlier } = useExample(benefit);
  return (
    <Section title="给多少">
      <Lines lines={[...words.amount, ...(words.byCounty ? [BY_COUNTY] : [])]} />
      {result === null ? null : (
        <div className="policy-example">
          <strong>{words.example.title}</strong>
          <p>{words.example.lines.join('')}</p>
          <p className="policy-result num">{result}</p>
          {earlier === null ? null : <p className="soft small">{earlier}</p>}
        </div>
      )}
    </Section>
  );
}

function Notes({ words: { notes, instead = {} } }: { words: Words }) {
  const lines = [...notes, ...Object.values(instead).map(({ text }) => text)];
  return lines.length === 0 ? null : (
    <Notice title="请注意">
      <Lines lines={lines} />
    </Notice>
  );
}

function Ways({ benefit }: { benefit: Benefit }) {
  const online = findScheme(benefit.id) !== undefined;
  return (
    <div className="button-bar no-print">
      <LinkButton kind="primary" to="/check/$subject" params={{ subject: benefit.subject }}>
        {benefit.kind === 'rule' ? '测一测我符不符合' : '测一测我能领多少'}
      </LinkButton>
      {!online ? null : benefit.subject === 'person' ? (
        <LinkButton to="/apply/$clause" params={{ clause: benefit.clause }}>
          直接申请
        </LinkButton>
      ) : (
        <LinkButton to="/firm">企业申请</LinkButton>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack policy-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Lines({ lines, numbered }: { lines: readonly string[]; numbered?: boolean }) {
  const single = lines.length === 1 ? lines[0] : undefined;
  if (single) return <p>{single}</p>;
  const items = lines.map((line) => <li key={line}>{line}</li>);
  return numbered ? <ol className="policy-list">{items}</ol> : <ul className="policy-list">{items}</ul>;
}
