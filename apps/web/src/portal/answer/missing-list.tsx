import './answer.css';
import type { Missing } from '@wenye/rules';
import type { ReactNode } from 'react';
import { aboutWhom, lackingOf } from './missing-words.ts';

const WHAT_FOR: Readonly<Record<Missing['affects'], string>> = {
  eligibility: '决定能不能享受',
  amount: '影响能领多少',
};

/**
 * What an answer still lacks: what the claimant can add, the city has to publish, an official to judge. The last is told
 * once nothing is left for the claimant to say: what they say often makes it pointless.
 */
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
        <Group title="标准还没有查到或者还没有核实">
          {parameters.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Group>
      ) : null}
      {judgements.length > 0 && facts.length === 0 ? (
        <Group title="由经办机构认定，不用您回答">
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
