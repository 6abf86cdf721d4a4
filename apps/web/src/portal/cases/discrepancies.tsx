import { formatDate } from '../../format/dates.ts';
import { differenceOf } from '../facts/difference.ts';
import type { CaseView } from './case-page.tsx';

/** Each fact on which the applicant and a register differ: what was stated, what the register says, and which one. */
export function Discrepancies({ facts }: { facts: CaseView['facts'] }) {
  return (
    <ul>
      {facts.map(({ fact, label, declared, registry, source }) => {
        const told = differenceOf(fact, declared, registry);
        return (
          <li key={fact}>
            <strong>{label}</strong>：您填的是 {told.declared}，登记为 {told.registry}（{source.name}，
            {formatDate(source.recordedOn)}登记）
          </li>
        );
      })}
    </ul>
  );
}
