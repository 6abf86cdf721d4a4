import { CLAUSE_KIND_LABELS, type Clause } from '@wenye/policy';
import { Tag } from '../../ui/surface.tsx';

/** Clauses that cannot be decided or claimed here yet: what they are, and who carries them out. */
export function OtherClauses({ clauses }: { clauses: readonly Clause[] }) {
  return (
    <section className="stack" aria-labelledby="others">
      <div>
        <h2 id="others">其余 {clauses.length} 款</h2>
        <p className="soft">还不能在这里测算或者办理，由所列部门负责。</p>
      </div>
      <ul className="other-clauses">
        {clauses.map(({ id, kind, title, offices }) => (
          <li key={id}>
            <span className="row">
              <span className="num soft">{id}</span>
              <strong>{title}</strong>
              <Tag>{CLAUSE_KIND_LABELS[kind]}</Tag>
            </span>
            <span className="soft small">{offices.join('、')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
