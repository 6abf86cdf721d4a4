import type { Json } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';
import { tellValue } from '../facts/tell.ts';
import { findFact } from '../facts/vocabulary.ts';
import type { DraftFact } from './fact-confirm.tsx';

/** What was stated otherwise than the registers say: an officer will look, and the applicant should know now. */
export function Differences({ claims }: { claims: readonly { differences: readonly DraftFact[] }[] }) {
  const facts = new Map(claims.flatMap(({ differences }) => differences).map((fact) => [fact.fact, fact]));
  if (facts.size === 0) return null;
  return (
    <Notice tone="warn" title="与登记不一致，受理后会请您说明或提供证明">
      <ul>
        {[...facts.values()].map((fact) => (
          <li key={fact.fact}>
            {fact.label}：您填 {tell(fact.fact, fact.declared)}，登记为 {tell(fact.fact, fact.registry)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function tell(id: string, value: unknown): string {
  const definition = findFact(id);
  return definition ? tellValue(definition, (value ?? null) as Json) : JSON.stringify(value);
}
