import { type BenefitAnswer, quoted } from '@wenye/rules';
import { Fragment, type ReactNode } from 'react';
import { Fold } from '../../ui/surface.tsx';
import { groupsOf } from './groups.ts';
import { InsteadNotice } from './instead-notice.tsx';

/** So many refusals are read at a glance; more are folded away. */
const FEW = 3;

/**
 * The benefits of one claimant: what is due first, then what is open, then what is refused. Where nobody asked for them
 * just now (`brief`), all but what is due is a line that opens.
 */
export function BenefitGroups({
  benefits,
  brief = false,
  card,
}: {
  benefits: readonly BenefitAnswer[];
  brief?: boolean;
  card: (benefit: BenefitAnswer) => ReactNode;
}) {
  const { entitled = [], open = [], refused = [] } = groupsOf(benefits);
  const cards = (group: readonly BenefitAnswer[]) =>
    group.map((benefit) => <Fragment key={benefit.id}>{card(benefit)}</Fragment>);
  return (
    <>
      {cards(entitled)}
      {brief && open.length > 0 ? (
        <Fold summary={`还不能确定的 ${open.length} 项，还缺什么`}>
          <div className="stack">{cards(open)}</div>
        </Fold>
      ) : (
        cards(open)
      )}
      {refused.length > 0 ? (
        <>
          {refused.map((benefit) => (
            <InsteadNotice key={benefit.id} benefit={benefit} />
          ))}
          <div className="no-print">
            <Fold
              summary={`不符合条件的 ${refused.length} 项，为什么`}
              open={!brief && refused.length <= FEW}
            >
              <div className="stack">{cards(refused)}</div>
            </Fold>
          </div>
          <RefusedOnPaper refused={refused} />
        </>
      ) : null}
    </>
  );
}

/** On paper a line each suffices: what stands against it first. */
function RefusedOnPaper({ refused }: { refused: readonly BenefitAnswer[] }) {
  return (
    <div className="print-only">
      <strong>不符合条件的 {refused.length} 项</strong>
      <ul>
        {refused.map(({ id, clause, title, reasons }) => {
          const against = reasons.find(({ state }) => state === 'not-met');
          return (
            <li key={id}>
              {title}（条款 {clause}）{against ? `：不符合${quoted(against.text)}` : ''}
              {against?.compared === undefined ? '' : `：${against.compared}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
