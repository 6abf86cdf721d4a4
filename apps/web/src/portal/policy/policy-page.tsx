import './policy.css';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, LinkButton } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Notice } from '../../ui/surface.tsx';
import { NotFound } from '../shell/fallbacks.tsx';
import { type PolicyPage as Content, findPolicyPage } from './content.ts';
import { Delivery } from './delivery.tsx';
import { Parameters } from './parameters.tsx';

/** One clause in plain words: who, how much, until when, how, who decides, and the figures in force. */
export function PolicyPage() {
  const { clause } = useParams({ strict: false });
  const content = findPolicyPage(clause ?? '');
  if (!content) return <NotFound />;
  return (
    <Page
      title={content.title}
      lead={content.forWhom}
      narrow
      back={<BackLink to="/policy">全部条款</BackLink>}
      actions={
        <Button kind="quiet" className="no-print" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <p className="soft small">依据：洛政〔2020〕25号，条款编号 {content.clause}</p>
      <Section title="给多少">
        <p className="policy-gist">{content.gist}</p>
        <Lines lines={content.amount} />
        <div className="policy-example">
          <strong>{content.example.title}</strong>
          <p>{content.example.lines.join('')}</p>
          <p className="policy-result num">{content.example.result}</p>
        </div>
      </Section>
      <Section title="给谁（以下条件都要符合）">
        <Lines lines={content.conditions} numbered />
      </Section>
      <Section title="给到什么时候">
        <Lines lines={content.until} />
      </Section>
      <Section title="现行标准与来源">
        <Parameters clause={content.clause} />
      </Section>
      <Section title="怎么办、多久">
        <Delivery clause={content.clause} />
      </Section>
      {content.notes.length > 0 ? (
        <Notice title="请注意">
          <Lines lines={content.notes} />
        </Notice>
      ) : null}
      <Ways content={content} />
    </Page>
  );
}

function Ways({ content }: { content: Content }) {
  return (
    <div className="button-bar no-print">
      <LinkButton kind="primary" to="/check/$subject" params={{ subject: content.subject }}>
        测一测我能领多少
      </LinkButton>
      {content.subject === 'person' ? (
        <LinkButton to="/apply/$clause" params={{ clause: content.clause }}>
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
