/** A case's history in plain Chinese: the same steps for officers (with names) and applicants (with offices). */

import { correctionWords, formatDate, formatYuan, maskId, withoutStop } from '@wenye/codes';
import {
  citeClause,
  REMEDIES_AFTER_WITHDRAWAL,
  REMEDIES_AGAINST_RECONSIDERATION,
  remediesAgainstDecision,
} from '@wenye/policy';
import type { Json } from '@wenye/rules';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../kernel/database.ts';
import { isHearing } from '../case.clock.ts';
import { type CaseCommand, type CaseEvent, type RecordedOutcome, unseen } from '../case.commands.ts';
import { transitions } from '../case.transitions.ts';
import { type CaseStatus, type Due, statusLabels } from '../case.ts';
import { uncountedMonths } from '../counted.ts';
import { decisionsOf, eventsOf, factsOf, notesOf } from '../doors.ts';
import { factLabel } from '../fact-view.ts';
import type { Bearer } from '../filing/bearer.ts';
import { documentLabelOf, lackLabels } from '../labels.ts';
import type { stepView } from '../views.ts';
import { levelLabel, type NameDifference } from './case-row.ts';
import { leftOutOf, leftOutWords } from './left-out.ts';
import { outcomeOf } from './outcome.ts';
import { type Frozen, restatedWith } from './restated.ts';

/** A step with the papers that came with it, by document id: the case page has their labels. */
export type HistoryStep = Omit<z.input<typeof stepView>, 'papers'> & { documents: readonly string[] };
export type Reader = 'officer' | 'applicant';

/** An applicant is not shown whose desk the case lies on, nor what is only meant to be decided in their favour; but who has answered a request is told that the answer is being looked at, and from when. */
const takesUpAnswer = (event: CaseEvent, before: CaseEvent | undefined): boolean =>
  event.command.kind === 'take' && before?.command.kind === 'answer-correction';

export async function historyOf(
  tx: Tx,
  row: { case_id: string; benefit_id: string; claimant_kind: string },
  reader: Reader,
  filing: Filing,
  unpaid: boolean,
): Promise<HistoryStep[]> {
  const { case_id: caseId, benefit_id: benefitId } = row;
  const rows = await tx
    .selectFrom(eventsOf(caseId).as('e'))
    .select(['content', 'recorded_at'])
    .orderBy('seq')
    .execute();
  const texts = await tx.selectFrom(notesOf(caseId).as('n')).select(['note_id', 'text']).execute();
  const notes = new Map(texts.map((note) => [note.note_id, note.text] as const));
  const names = await namesIn(tx, caseId);
  const frozen = await frozenFacts(tx, caseId);
  const dropped = await monthsDropped(tx, row, frozen, reader);
  const events = rows.map((row) => ({
    event: row.content as unknown as CaseEvent,
    at: row.recorded_at.toISOString(),
  }));
  const before = (seq: number) => events.find(({ event }) => event.seq === seq - 1)?.event;
  const reconsideredBefore = (seq: number) =>
    events.findLast(({ event }) => event.seq < seq && outcomeToldBy(event) !== null)?.event;
  return events
    .filter(
      ({ event }, index, all) =>
        reader === 'officer' ||
        !unseen.includes(event.command.kind) ||
        takesUpAnswer(event, all[index - 1]?.event),
    )
    .map(({ event, at }) => ({
      seq: event.seq,
      on: event.on,
      at,
      command: event.command.kind,
      label:
        reader === 'applicant' && event.command.kind === 'take'
          ? '开始处理您的补正'
          : (passedLevel(event, before(event.seq), benefitId) ??
            labelOf(event, reconsideredBefore(event.seq))),
      from: event.from,
      to: event.to,
      outcome: outcomeToldBy(event),
      statusLabel: standingOf(event, benefitId),
      by: actorName(event, at, names, reader),
      note:
        event.command.kind === 'submit'
          ? filingWords(filing, reader)
          : joined(
              withTerm(noteOf(event, notes, names, benefitId, reader, unpaid), event, before(event.seq)),
              dropped.get(event.seq),
            ),
      until: event.from !== event.to && isApplicants(event.due) ? event.due.on : null,
      items: event.command.kind === 'request-correction' ? [...event.command.items] : [],
      changes: event.command.kind === 'answer-correction' ? restatedWith(event.seq, frozen) : [],
      documents: 'documents' in event.command ? event.command.documents : [],
    }));
}

/** Whether it is the applicant who has until then. */
const isApplicants = (due: Due | null): due is Due => due?.kind === 'correction' || isHearing(due);

/** What stands of a step, and what else is told of it. */
const joined = (note: string | null, more: string | undefined): string | null =>
  more === undefined ? note : note === null ? more : `${withoutStop(note)}；${more}`;

type FrozenRow = Frozen & { registry: Json; resolution: 'declared' | 'registry' };

async function frozenFacts(tx: Tx, caseId: string): Promise<FrozenRow[]> {
  const rows = await tx
    .selectFrom(factsOf(caseId).as('f'))
    .select(['f.seq', 'f.fact', 'f.value', 'f.declared', 'f.registry', 'f.resolution'])
    .execute();
  return rows as unknown as FrozenRow[];
}

/** By the step that decided so, the months of the claim that were counted before and are not any more, and why. */
async function monthsDropped(
  tx: Tx,
  row: { case_id: string; benefit_id: string; claimant_kind: string },
  frozen: readonly FrozenRow[],
  reader: Reader,
): Promise<Map<number, string>> {
  const decisions = await tx
    .selectFrom(decisionsOf(row.case_id).as('d'))
    .select(['d.seq', 'd.claimed', 'd.counted'])
    .orderBy('d.seq')
    .execute();
  const words = new Map<number, string>();
  for (const [index, decision] of decisions.entries()) {
    const before = decisions[index - 1];
    if (before === undefined) continue;
    const uncounted = uncountedMonths(decision).filter((month) => before.counted?.includes(month));
    const facts = frozen.filter(({ seq }) => seq === decision.seq);
    const counted = decision.counted ?? [];
    const leftOut = await leftOutOf(tx, row, facts, { uncounted, counted }, reader);
    if (leftOut.length > 0) words.set(decision.seq, `不再计入 ${leftOutWords(leftOut)}`);
  }
  return words;
}

/** Who brought a firm's case to a counter, and what its register says of the names now. */
export interface Filing {
  bearer: Bearer | null;
  names: readonly NameDifference[];
}

/** Of the filing: who came for a firm, and for officers who was named how at the time. */
function filingWords({ bearer, names }: Filing, reader: Reader): string | null {
  const parts = [
    ...(bearer ? [bearerWords(bearer)] : []),
    ...(reader === 'officer' ? names.filter(({ whose }) => whose !== 'account').map(namedThen) : []),
  ];
  return parts.length === 0 ? null : parts.join('；');
}

const bearerWords = ({ name, number, mandateId, paper }: Bearer): string =>
  `来办事的人：${name}（${maskId(number)}），${mandateId === null ? '凭' : '单位登记的经办人，依据：'}${paper}`;

const namedThen = ({ whose, written, registered, ...corrected }: NameDifference): string =>
  `申请时${whose === 'claimant' ? '申请人' : '招用人员'}为“${written}”，现登记为“${registered}”${correctionWords(corrected)}`;

interface Names {
  /** As registered now. */
  persons: Record<string, string>;
  /** Of who was renamed, what they were called until when, the first name first. */
  former: Record<string, { name: string; until: string }[]>;
  offices: Record<string, string>;
}

async function namesIn(tx: Tx, caseId: string): Promise<Names> {
  const { rows } = await sql<{ names: Names | null }>`select casework.names_in(${caseId}) as names`.execute(
    tx,
  );
  return rows[0]?.names ?? { persons: {}, former: {}, offices: {} };
}

/** Where the case then stands; in review, at which level. */
function standingOf({ to, level }: CaseEvent, benefitId: string): string {
  const name = levelLabel(benefitId, to, level);
  return name === null ? statusLabels[to] : `${statusLabels[to]} · ${name}`;
}

/** Of a level that was passed its own name, as it stood before: two levels are not one step done twice. */
function passedLevel(
  { command }: CaseEvent,
  before: CaseEvent | undefined,
  benefitId: string,
): string | undefined {
  if (command.kind !== 'pass-review' || before === undefined) return undefined;
  const name = levelLabel(benefitId, before.to, before.level);
  return name === null ? undefined : `${name}通过`;
}

/** What a reconsideration came to by this step; null of every other. */
const outcomeToldBy = ({ command }: CaseEvent): RecordedOutcome | null =>
  command.kind === 'decide-reconsideration' || command.kind === 'record-reconsideration'
    ? command.outcome
    : null;

/** By its row of the lifecycle; an award gets its money again where its revocation was set aside, or else more of it. */
const labelOf = (event: CaseEvent, reconsidered: CaseEvent | undefined): string =>
  transitions.find(
    (row) =>
      row.command === event.command.kind &&
      row.from.includes(event.from) &&
      (row.to === event.to || row.to === 'same') &&
      (row.when !== 'award-restored' ||
        (reconsidered !== undefined && outcomeToldBy(reconsidered) === 'set-aside')),
  )?.label ??
  transitions.find((row) => row.command === event.command.kind)?.label ??
  event.command.kind;

function actorName({ actor }: CaseEvent, at: string, names: Names, reader: Reader): string {
  const office = actor.officeId === null ? undefined : names.offices[actor.officeId];
  const person = actor.personId === null ? undefined : nameAt(actor.personId, at, names);
  switch (actor.as) {
    case 'system':
      return '系统';
    case 'public':
      // Nobody who objects is named, not even to officers: the decision must not depend on it.
      return '提出异议者';
    case 'officer':
      return reader === 'officer' ? [person, office].filter(Boolean).join('，') : (office ?? '工作人员');
    case 'counter': {
      // What a clerk does in the claimant's name is the claimant's step, not the office's.
      const counter = `${office ?? ''}窗口代办`;
      return reader === 'officer' ? [person, counter].filter(Boolean).join('，') : `由${counter}`;
    }
    case 'claimant':
    case 'mandate':
      return person ?? '申请人';
  }
}

/** What a person was called at that instant; of who is called otherwise now, both. */
function nameAt(personId: string, at: string, { persons, former }: Names): string | undefined {
  const now = persons[personId];
  const then = former[personId]?.find(({ until }) => Date.parse(at) < Date.parse(until))?.name;
  return then === undefined || then === now ? now : `${then}（现登记姓名${now}）`;
}

/** What the step says to its reader: the outcome, reasons and explanations, items asked for, the clause. */
function noteOf(
  { command, to, on }: CaseEvent,
  notes: ReadonlyMap<string, string>,
  { persons }: Names,
  benefitId: string,
  reader: Reader,
  unpaid: boolean,
): string | null {
  const outcome = outcomeOf({ command, to }, unpaid);
  const parts: string[] = outcome === null ? [] : [outcome];
  const visitor = 'visitor' in command ? notes.get(command.visitor?.noteId ?? '') : undefined;
  if (visitor !== undefined) parts.push(bearerWords(JSON.parse(visitor) as Bearer));
  if (command.kind === 'hand-over') parts.push(`移交给${persons[command.toPersonId] ?? '其他人员'}`);
  if (command.kind === 'request-correction')
    parts.push(`需补正：${command.items.map((item) => itemLabel(item, benefitId)).join('、')}`);
  if (command.kind === 'check-data' && command.differences.length > 0) {
    parts.push(`与登记不一致：${command.differences.map(factLabel).join('、')}`);
  }
  if (command.kind === 'rebut-discrepancy' && command.accepts.length > 0)
    parts.push(`以登记为准：${command.accepts.map(factLabel).join('、')}`);
  if (command.kind === 'reserve-funds' && command.lack !== null) {
    const reason = lackLabels[command.lack][reader];
    parts.push(reader === 'officer' ? `${reason}（可用 ${formatYuan(command.availableFen)}）` : reason);
  }
  if ('clause' in command) parts.push(`依据：${citeClause(command.clause)}`);
  const ref =
    'reason' in command
      ? command.reason
      : 'basis' in command
        ? command.basis
        : 'note' in command
          ? command.note
          : null;
  // A text that was deleted with the personal data leaves its step without words.
  const text = ref === null ? undefined : notes.get(ref.noteId);
  if (text !== undefined) parts.push(text);
  const remedies = remediesAfter(command, to, on);
  const said = parts.map((part, index) => (index < parts.length - 1 ? withoutStop(part) : part)).join('；');
  // The remedies are a sentence of their own after the ground.
  if (remedies === null) return said === '' ? null : said;
  return said === '' ? `${remedies}。` : `${withoutStop(said)}。${remedies}。`;
}

/** Of a term that passed unused its last day stands first: the step itself is of the day after, or later. */
function withTerm(note: string | null, { command }: CaseEvent, before: CaseEvent | undefined): string | null {
  const passed = command.kind === 'close-defence' || command.kind === 'close-rebuttal';
  if (!passed || !before?.due) return note;
  return [`期限到${formatDate(before.due.on)}`, note].filter(Boolean).join('；');
}

/** What is open to the claimant after the step, where it is for them to be told (许可法38). */
function remediesAfter(command: CaseCommand, to: CaseStatus, on: string): string | null {
  if (againstClaimant.includes(command.kind)) return remediesAgainstDecision(on);
  switch (command.kind) {
    case 'withdraw-reconsideration':
      return to === 'reconsideration' ? null : REMEDIES_AFTER_WITHDRAWAL;
    case 'grant-withdrawal':
      return REMEDIES_AFTER_WITHDRAWAL;
    case 'decide-reconsideration':
      return REMEDIES_AGAINST_RECONSIDERATION;
    case 'record-reconsideration':
      return command.outcome === 'withdrawn' ? REMEDIES_AFTER_WITHDRAWAL : REMEDIES_AGAINST_RECONSIDERATION;
    default:
      return null;
  }
}

/** Decisions that give nothing, or take away. */
const againstClaimant: readonly CaseCommand['kind'][] = ['refuse', 'not-accept', 'revoke'];

function itemLabel(item: string, benefitId: string): string {
  const [kind, id = ''] = item.split(':');
  return kind === 'document' ? documentLabelOf(benefitId, id) : factLabel(id);
}
