import { Link } from '@tanstack/react-router';
import type { Me } from '../../api/me.ts';
import { useOwnFirms } from './use-own-firms.ts';

/** The firms that one acts for, or may, each with the way to its pages; nothing where there is none. */
export function Represented({ me }: { me: Me }) {
  const { rows, mandates } = useOwnFirms(me);
  if (!rows || rows.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="represented">
      <h2 id="represented">您代表的企业</h2>
      <ul>
        {rows.map(({ firmId, name }) => (
          <li key={firmId}>
            <Link to="/firm" search={{ firm: firmId }}>
              {name}
            </Link>
            {mandates.has(firmId) ? null : (
              <span className="soft">（您是法定代表人；要申请补贴，进去先点“由我本人办理”）</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
