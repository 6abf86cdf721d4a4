/** What the registries know about the object of a case. Every read is audited. */
import { findFact } from '@wenye/policy';
import { findHire, firmFacts } from '../firms/registry.ts';
import type { Tx } from '../kernel/database.ts';
import type { UseCaseContext } from '../kernel/use-case.ts';
import { personFacts } from '../people/registry.ts';
import type { Claimant } from './case.ts';
import type { KnownFact } from './facts.ts';

export interface RegistryReader {
  tx: Tx;
  businessDate: string;
  audit: UseCaseContext<unknown>['audit'];
}

/**
 * Facts of a claimant, of a person or of the firm itself without its people: those that the benefits read, and no
 * others (PIPL, article 6). A case of flexible work holds nothing of a disability.
 *
 * @param months of which contributions are told; absent: all
 */
export async function claimantFacts(
  { tx, businessDate, audit }: RegistryReader,
  claimant: Claimant,
  benefitIds: readonly string[],
  months?: readonly string[],
): Promise<KnownFact[]> {
  const known =
    claimant.kind === 'person'
      ? await personFacts(tx, claimant.id, businessDate, months)
      : await firmFacts(tx, claimant.id, businessDate);
  const facts = readBy(known, benefitIds);
  await audit({
    action: 'casework.read-registry',
    object: { kind: claimant.kind, id: claimant.id },
    fields: facts.map((each) => each.fact),
    purpose: 'case',
  });
  return facts;
}

/** Of what the registers know, what the benefits read. */
export const readBy = (known: readonly KnownFact[], benefitIds: readonly string[]): KnownFact[] =>
  known.filter(({ fact }) => findFact(fact)?.clauses.some((clause) => benefitIds.includes(clause)));

/** The number itself is no fact of a case: it names the person, and stands with the parties. */
export const ofTheHire = (facts: readonly KnownFact[]): KnownFact[] =>
  facts.filter(({ fact }) => fact !== 'firm.hires.id');

/** A hired person of a firm as the registers know them: facts under `firm.hires.…`; null where they know nothing. */
export async function hiredPerson(
  { tx, businessDate, audit }: RegistryReader,
  firmId: string,
  idNumber: string,
  months?: readonly string[],
): Promise<{ personId: string; facts: KnownFact[] } | null> {
  const found = await findHire(tx, firmId, idNumber, businessDate, months);
  const facts = ofTheHire(found?.facts ?? []);
  await audit({
    action: 'casework.read-registry',
    object: { kind: 'firm', id: firmId },
    fields: facts.map((each) => each.fact),
    purpose: 'case',
  });
  return found === null ? null : { personId: found.personId, facts };
}
