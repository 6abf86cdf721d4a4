import { Fold, Notice } from '../../ui/surface.tsx';
import { differenceOf } from '../facts/difference.ts';
import { type DifferingClaim, differencesOf, type Whose } from './differing.ts';

/** So many are read at a glance; more are folded away. */
const AT_A_GLANCE = 10;

/** What was stated otherwise than the registers say: an officer will look, and the applicant should know now. */
export function Differences({ claims }: { claims: readonly DifferingClaim[] }) {
  const found = differencesOf(claims);
  if (found.length === 0) return null;
  const list = found.map(({ whose, facts }) => (
    <div key={whose?.row ?? 'claimant'}>
      {whose ? <strong>{nameOf(whose)}</strong> : null}
      <ul>
        {facts.map(({ fact, label, declared, registry }) => {
          const told = differenceOf(fact, declared, registry);
          return (
            <li key={fact}>
              {label}：您填 {told.declared}，登记为 {told.registry}
            </li>
          );
        })}
      </ul>
    </div>
  ));
  return (
    <Notice tone="warn" title="与登记不一致，受理后会请您说明或提供证明">
      {found.length > AT_A_GLANCE ? (
        <Fold summary={`看是哪 ${found.length} 人、哪些内容`}>{list}</Fold>
      ) : (
        list
      )}
      <p>结论和金额先按登记的内容算；核实以后认定您填的对，会重新测算。</p>
    </Notice>
  );
}

const nameOf = ({ row, name }: Whose) => `第 ${row} 行 ${name}`;
