/** What is still asked for: never what a register already knows (人社部发〔2019〕94号). Pure. */
import { type Scheme, vocabulary } from '@wenye/policy';
import { type FrozenFact, monthsUnregistered } from '../facts.ts';

export interface AskedDocument {
  kind: string;
  label: string;
  attached: boolean;
  /** Without it nothing is filed; otherwise it helps to settle what a register says differently. */
  required: boolean;
}

export interface AskedFact {
  fact: string;
  label: string;
  question: string;
}

/** Papers that the schemes ask for, given what the registers know of every object of the claim. */
export function askedDocuments(
  schemes: readonly Scheme[],
  perObject: readonly (readonly FrozenFact[])[],
  attachedKinds: readonly string[],
): AskedDocument[] {
  const asked = new Map<string, AskedDocument>();
  for (const document of schemes.flatMap((scheme) => scheme.documents.value)) {
    const { kind, label } = document;
    const proved = perObject.flatMap((facts) => facts.filter(({ fact }) => document.proves.includes(fact)));
    const required = asked.get(kind)?.required || document.when === 'always' || proved.some(isUnregistered);
    if (!required && !proved.some(({ differs }) => differs)) continue;
    asked.set(kind, { kind, label, attached: attachedKinds.includes(kind), required });
  }
  return [...asked.values()];
}

/** Whether something is stated that no register knows of: a fact, or a month of a list by the month. */
const isUnregistered = (each: FrozenFact): boolean =>
  (each.value !== null && each.registry === undefined) || monthsUnregistered(each).length > 0;

/** Facts that the benefits read, that no register knows and that nobody has stated yet. */
export function askedFacts(benefitIds: readonly string[], facts: readonly FrozenFact[]): AskedFact[] {
  const given = new Set(facts.filter((each) => each.value !== null).map((each) => each.fact));
  return vocabulary
    .filter((entry) => entry.id !== 'firm.hires' && !given.has(entry.id))
    .filter((entry) => entry.clauses.some((clause) => benefitIds.includes(clause)))
    .map(({ id, label, question }) => ({ fact: id, label, question }));
}
