/** Facts of a case against the registries, and the decision anew after each change of facts. */
import type { Json } from '@wenye/rules';
import { sql } from 'kysely';
import { rulesInForce } from '../entitlements/parameters/rules-in-force.ts';
import type { Tx } from '../kernel/database.ts';
import { adverseDifferences } from './adverse.ts';
import type { LoadedCase } from './case.store.ts';
import type { DecisionRef, FactRef } from './case.ts';
import { decidedMonths } from './counted.ts';
import { partiesOf } from './doors.ts';
import { currentFacts, monthsClaimed, saveDecision, saveFacts } from './dossier.store.ts';
import { evaluate, outcomeOf } from './evaluate.ts';
import { holdMonths, monthsHeldBy } from './exclusions.ts';
import {
  type FrozenFact,
  freezeFacts,
  judgementFact,
  judgementPrefix,
  type KnownFact,
  namedAsRegistered,
  ofHeldMonths,
  payableMonths,
  type Resolutions,
  unresolved,
} from './facts.ts';
import { withOtherMonths } from './months-compared.ts';
import type { Shell } from './perform.ts';
import { refuse } from './refusals.ts';
import { claimantFacts, hiredPerson } from './registry.ts';

export interface Redecided {
  facts: FactRef[];
  decision: DecisionRef;
  differences: string[];
}

/** Asks the registries again and freezes what they say beside what was declared. */
export async function compareWithRegistry(
  shell: Shell,
  loaded: LoadedCase,
): Promise<Redecided & { adverse: string[] }> {
  const misnamed = await otherName(shell, loaded);
  const before = await currentFacts(shell.tx, loaded.row.case_id);
  const current = [
    ...before.filter((each) => each.fact !== namedAsRegistered),
    ...misnamed.map((each) => ({ ...each, declared: true, differs: true })),
  ];
  const known = [...(await knownNow(shell, loaded, before)), ...misnamed];
  const compared = await freeze(shell, loaded, current, known, {});
  const pack = await rulesInForce(shell.tx);
  const adverse = adverseDifferences(compared.differences, (resolutions) =>
    evaluate(pack, questionOf(loaded), together(loaded, current, known, resolutions)),
  );
  return { ...compared, adverse };
}

/** That the registers know the person hired under another name; nothing where they do not. */
async function otherName({ tx }: Shell, { row }: LoadedCase): Promise<KnownFact[]> {
  const { rows } = await sql<{ source: string; recordedOn: string }>`
    select source, recorded_on as "recordedOn" from casework.object_misnamed(${row.case_id})`.execute(tx);
  return rows.map(({ source, recordedOn }) => ({
    fact: namedAsRegistered,
    value: false,
    source: { name: source, recordedOn },
  }));
}

/** Changed statements (a correction) or an officer's resolutions, on the registry's facts as last frozen. */
export async function redecide(
  shell: Shell,
  loaded: LoadedCase,
  change: { statements?: Readonly<Record<string, Json>>; resolutions?: Resolutions },
): Promise<Redecided> {
  const current = await currentFacts(shell.tx, loaded.row.case_id);
  const known = current.flatMap((each) =>
    each.registry === undefined ? [] : [{ ...each, value: each.registry }],
  );
  return freeze(
    shell,
    loaded,
    withStatements(current, change.statements ?? {}),
    known,
    change.resolutions ?? {},
  );
}

/**
 * The applicant takes back what they stated of these facts. They then state what the register says: a list by month
 * goes on covering the months that were claimed, and no more.
 */
export async function accepting(
  shell: Shell,
  loaded: LoadedCase,
  accepted: ReadonlySet<string>,
): Promise<Redecided> {
  const current = await currentFacts(shell.tx, loaded.row.case_id);
  const registered = current.flatMap(({ fact, registry }) =>
    accepted.has(fact) && registry !== undefined ? [[fact, registry] as const] : [],
  );
  return redecide(shell, loaded, { statements: Object.fromEntries(registered) });
}

/** Answers a question that the decision leaves to an official. @throws Refusal `casework.fact-not-judged` */
export async function recordJudgement(
  shell: Shell,
  loaded: LoadedCase,
  judgement: string,
  value: boolean,
): Promise<Redecided & { fact: string }> {
  const { tx, businessDate } = shell;
  const current = await currentFacts(tx, loaded.row.case_id);
  const pack = await rulesInForce(tx);
  const { answer } = evaluate(pack, questionOf(loaded), current);
  const asked = outcomeOf(answer, loaded.row.benefit_id).missing.find(
    (each) => each.kind === 'official' && each.judgement === judgement,
  );
  if (asked?.kind !== 'official') return refuse('casework.fact-not-judged');
  const fact = judgementFact(asked);
  const judged: FrozenFact = {
    fact,
    value,
    source: { name: '工作人员认定', recordedOn: businessDate },
    differs: false,
  };
  const facts = [...current.filter((each) => each.fact !== fact), judged];
  return { ...(await decideAnew(shell, loaded, facts)), differences: [], fact };
}

async function freeze(
  shell: Shell,
  loaded: LoadedCase,
  current: readonly FrozenFact[],
  known: readonly KnownFact[],
  resolutions: Resolutions,
): Promise<Redecided> {
  const facts = together(loaded, current, known, resolutions);
  return { ...(await decideAnew(shell, loaded, facts)), differences: unresolved(facts) };
}

/**
 * Decides the case by these facts and freezes them. It holds from now on the months that it can be paid for by them, and is
 * not paid for one that another case holds meanwhile: what is examined may show that a month can be paid after all.
 */
async function decideAnew(
  { tx }: Shell,
  loaded: LoadedCase,
  found: readonly FrozenFact[],
): Promise<Pick<Redecided, 'facts' | 'decision'>> {
  const question = questionOf(loaded);
  const facts = ofHeldMonths(found, await holdMonths(tx, loaded.row, payableMonths(found)));
  const evaluation = evaluate(await rulesInForce(tx), question, facts);
  const months = decidedMonths({ evaluation, facts, question }, await monthsClaimed(tx, loaded.row.case_id));
  const decision = await saveDecision(tx, loaded, evaluation, months);
  return { facts: await saveFacts(tx, loaded, facts), decision };
}

/** What was declared and what the registries know, with the judgements that were given. */
export function together(
  loaded: LoadedCase,
  current: readonly FrozenFact[],
  known: readonly KnownFact[],
  resolutions: Resolutions,
): FrozenFact[] {
  const declared = Object.fromEntries(
    current.flatMap((each) => (each.declared === undefined ? [] : [[each.fact, each.declared] as const])),
  );
  const judged = current.filter((each) => each.fact.startsWith(judgementPrefix));
  return [...freezeFacts(declared, known, statementOf(loaded), resolutions), ...judged];
}

function withStatements(
  current: readonly FrozenFact[],
  statements: Readonly<Record<string, Json>>,
): FrozenFact[] {
  const source = { name: '', recordedOn: '' };
  const changed = current.map((each) => {
    const said = statements[each.fact];
    return said === undefined ? each : { ...each, declared: said };
  });
  const added = Object.entries(statements).filter(([fact]) => current.every((each) => each.fact !== fact));
  return [
    ...changed,
    ...added.map(([fact, value]) => ({ fact, value, declared: value, source, differs: false })),
  ];
}

async function knownNow(
  shell: Shell,
  { row }: LoadedCase,
  before: readonly FrozenFact[],
): Promise<KnownFact[]> {
  const months = await monthsAsked(shell.tx, row);
  const claimant = { kind: row.claimant_kind as 'person' | 'firm', id: row.claimant_id };
  const facts = await claimantFacts(shell, claimant, [row.benefit_id], months ?? undefined);
  const party = await shell.tx
    .selectFrom(partiesOf(row.case_id).as('y'))
    .select('object_number')
    .executeTakeFirstOrThrow();
  const hired =
    party.object_number === null
      ? null
      : await hiredPerson(shell, row.claimant_id, party.object_number, months ?? undefined);
  const known = [...facts, ...(hired?.facts ?? [])];
  return months === null ? known : withOtherMonths(known, before, months);
}

/**
 * The months for which the registers are asked at a comparison: all that the case claims, since what is examined may show that
 * one can be paid after all, and none besides. null: it is not claimed by the month.
 */
async function monthsAsked(tx: Tx, row: LoadedCase['row']): Promise<string[] | null> {
  const held = await monthsHeldBy(tx, row);
  if (held === null) return null;
  return [...new Set([...held, ...((await monthsClaimed(tx, row.case_id)) ?? [])])];
}

/** Whose word the declared values are. */
export const statementOf = ({ row }: LoadedCase) => ({
  name: row.claimant_kind === 'firm' ? '单位申报' : '本人申报',
  recordedOn: row.submitted_on,
});

/** What the case asks of the rules: by the law of the day of filing. */
export const questionOf = ({ row }: LoadedCase) => ({
  benefitId: row.benefit_id,
  claimantKind: row.claimant_kind as 'person' | 'firm',
  division: row.standards_division,
  decisionDate: row.submitted_on,
});
