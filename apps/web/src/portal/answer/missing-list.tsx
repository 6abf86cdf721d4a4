import './answer.css';
import type { Missing } from '@wenye/rules';
import type { ReactNode } from 'react';
import { aboutWhom, lackingOf } from './missing-words.ts';

const WHAT_FOR: Readonly<Record<Missing['affects'], string>> = {
  eligibility: '决定能不能享受',
  amount: '影响金额',
};

/** Everything that an answer still lacks: what the claimant can add, the city has to publish, an official to judge. */
export function MissingList({
  missing,
  nameOf,
  wayTo,
}: {
  missing: readonly Missing[];
  /** What to call an item of a roster; absent: the list is about one item, or none. */
  nameOf?: ((item: string) => string) | undefined;
  /** A link to where a fact can be told. */
  wayTo?: ((fact: string, label: string) => ReactNode) | undefined;
}) {
  const { facts, parameters, judgements } = lackingOf(missing);
  return (
    <>
      {facts.length > 0 ? (
        <Group title="还缺这些信息">
          {facts.map(({ fact, label, items, affects }) => (
            <li key={fact}>
              {label}
              {nameOf && items.length > 0 ? `（${aboutWhom(items, nameOf)}）` : ''}
              <span className="soft small">：{WHAT_FOR[affects]}</span> {wayTo?.(fact, label)}
            </li>
          ))}
        </Group>
      ) : null}
      {parameters.length > 0 ? (
        <Group title="政策标准还不齐">
          {parameters.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Group>
      ) : null}
      {judgements.length > 0 ? (
        <Group title="需要工作人员认定">
          {judgements.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </Group>
      ) : null}
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="missing">
      <strong>{title}</strong>
      <ul>{children}</ul>
    </div>
  );
}
