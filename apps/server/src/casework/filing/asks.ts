/** What is still asked for: never what a register already knows (人社部发〔2019〕94号). Pure. */
import { type NeededDocument, type Scheme, vocabulary } from '@wenye/policy';
import type { FrozenFact } from '../facts.ts';

export interface AskedDocument {
  kind: string;
  label: string;
  attached: boolean;
}

export interface AskedFact {
  fact: string;
  label: string;
  question: string;
}

const isKnown = (facts: readonly FrozenFact[], fact: string): boolean =>
  facts.some((each) => each.fact === fact && each.registry !== undefined);

/** Papers that the schemes ask for, given what the registers know of every object of the claim. */
export function askedDocuments(
  schemes: readonly Scheme[],
  perObject: readonly (readonly FrozenFact[])[],
  attachedKinds: readonly string[],
): AskedDocument[] {
  const asked = new Map<string, AskedDocument>();
  for (const document of schemes.flatMap((scheme) => scheme.documents.value)) {
    if (!isNeeded(document, perObject)) continue;
    const { kind, label } = document;
    asked.set(kind, { kind, label, attached: attachedKinds.includes(kind) });
  }
  return [...asked.values()];
}

function isNeeded(document: NeededDocument, perObject: readonly (readonly FrozenFact[])[]): boolean {
  if (document.when === 'always') return true;
  // A paper is needed where something it proves was stated and no register knows it.
  return perObject.some((facts) =>
    document.proves.some(
      (fact) => !isKnown(facts, fact) && facts.some((each) => each.fact === fact && each.value !== null),
    ),
  );
}

/** Facts that the benefits read, that no register knows and that nobody has stated yet. */
export function askedFacts(benefitIds: readonly string[], facts: readonly FrozenFact[]): AskedFact[] {
  const given = new Set(facts.filter((each) => each.value !== null).map((each) => each.fact));
  return vocabulary
    .filter((entry) => entry.id !== 'firm.hires' && !given.has(entry.id))
    .filter((entry) => entry.clauses.some((clause) => benefitIds.includes(clause)))
    .map(({ id, label, question }) => ({ fact: id, label, question }));
}
