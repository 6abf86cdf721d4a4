import { CLAUSE_KIND_LABELS, type Clause, citeClause, standingOf } from '@wenye/policy';
import { BackLink, Page } from '../../ui/page.tsx';
import { Facts } from '../../ui/surface.tsx';

/** A clause that no rule decides: what it is, what of it is here, and who carries it out. */
export function OtherClausePage({ clause: { id, kind, title, offices } }: { clause: Clause }) {
  return (
    <Page title={title} narrow back={<BackLink to="/policy">全部条款</BackLink>}>
      <Facts
        rows={[
          ['依据', citeClause(id)],
          ['是哪一类', CLAUSE_KIND_LABELS[kind]],
          ['在这里做到哪一步', standingOf(id).words],
          ['由谁负责', offices.join('、')],
        ]}
      />
    </Page>
  );
}
