import { CLAUSE_KIND_LABELS, type Clause, citeClause, clausePageOf, standingOf } from '@wenye/policy';
import { formatDate } from '../../format/dates.ts';
import { Button } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Facts } from '../../ui/surface.tsx';
import { useClauseClosed } from './headline.ts';
import { OutsideValidity } from './outside-validity.tsx';

/** A clause that no rule decides: what it says in plain words, whom to ask, and what of it is here. */
export function OtherClausePage({ clause: { id, kind, title, offices } }: { clause: Clause }) {
  const closed = useClauseClosed()(id);
  const { what, forWhom, how, to } = clausePageOf(id);
  return (
    <Page
      title={title}
      lead={what}
      narrow
      back={<BackLink to="/policy">全部条款</BackLink>}
      actions={
        <Button kind="quiet" className="no-print" onClick={() => window.print()}>
          打印
        </Button>
      }
    >
      <OutsideValidity closed={closed} />
      <Facts
        rows={[
          ['说的是谁', forWhom],
          ['怎么办、问谁', how],
          to === undefined ? null : ['到什么时候', `到${formatDate(to)}为止`],
          ['由谁负责', offices.join('、')],
          ['是哪一类', CLAUSE_KIND_LABELS[kind]],
          ['在这里做到哪一步', standingOf(id).words],
          ['依据', citeClause(id)],
        ]}
      />
    </Page>
  );
}
