import { useCall } from '../../api/query.ts';
import { Notice } from '../../ui/surface.tsx';
import { endedWords } from './ended-words.ts';

/** The firms that one acts for no more, and since when, beside those that one still acts for; nothing where there are none. */
export function EndedMandates() {
  const { data } = useCall('GET /api/mandates/ended', {});
  if (!data || data.rows.length === 0) return null;
  return (
    <Notice title="不能再办理的企业">
      {data.rows.map((row) => (
        <p key={row.firmId}>{endedWords(row)}</p>
      ))}
      <p>还要办理的，请企业的法定代表人重新授权您。</p>
    </Notice>
  );
}
