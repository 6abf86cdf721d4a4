import { Link } from '@tanstack/react-router';
import { CLAUSE_KIND_LABELS, type Clause, standingOf } from '@wenye/policy';
import { Tag } from '../../ui/surface.tsx';
import { useClauseClosed } from './headline.ts';

/** Clauses that no rule decides: what stands behind each, what of it is here, and who carries it out. */
export function OtherClauses({ clauses }: { clauses: readonly Clause[] }) {
  const closedOf = useClauseClosed();
  return (
    <section className="stack" aria-labelledby="others">
      <div>
        <h2 id="others">其余 {clauses.length} 款</h2>
        <p className="soft">不能测算的名录、目标、服务和任务：每款写明在这里做到了哪一步。</p>
      </div>
      <ul className="other-clauses">
        {clauses.map(({ id, kind, title, offices }) => {
          const { here, words } = standingOf(id);
          const closed = closedOf(id);
          return (
            <li key={id}>
              <span className="row">
                <span className="num soft">{id}</span>
                <Link to="/policy/$clause" params={{ clause: id }}>
                  <strong>{title}</strong>
                </Link>
                <Tag>{CLAUSE_KIND_LABELS[kind]}</Tag>
                {here === 'in-part' ? <Tag tone="accent">部分可用</Tag> : null}
                {closed === null ? null : <Tag tone="warn">{closed.title}</Tag>}
              </span>
              <span>{words}</span>
              <span className="soft small">{offices.join('、')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
