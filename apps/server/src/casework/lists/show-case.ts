import { fenToYuan, maskId } from '@wenye/codes';
import { reconsiderationAuthorities } from '@wenye/policy';
import type { Answer } from '@wenye/rules';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { ACCOUNT_STANDINGS } from '../../funds/account-standing.ts';
import { obligationOf, owesBack } from '../../funds/ledger.ts';
import { bound, officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkCaseDecision } from '../../kernel/schema.generated.ts';
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts';
import { basisOf } from '../basis.ts';
import { calendar } from '../calendar.ts';
import { hearings, readClock } from '../case.clock.ts';
import { type AllowedCommand, allowedCommands } from '../case.decide.ts';
import { mayStandWhole, owesStatement } from '../case.guards.ts';
import { hasOfficeAbove } from '../case.standing.ts';
import { type LoadedCase, loadCase } from '../case.store.ts';
import { type CommandFacts, handlingRoles, raisedMonths, revokedFen, revokedMonths } from '../case.ts';
import { hasTurn } from '../case.turn.ts';
import { uncountedMonths } from '../counted.ts';
import { decisionsOf } from '../doors.ts';
import { currentFacts, settledFacts } from '../dossier.store.ts';
import { outcomeOf } from '../evaluate.ts';
import { monthsHeldBy } from '../exclusions.ts';
import { factView } from '../fact-view.ts';
import { type Bearer, bearerOf, bearerView, filedAs } from '../filing/bearer.ts';
import { colleaguesOn, mayHave, postsLacking } from '../handling/list-colleagues.ts';
import { causeLabels } from '../labels.ts';
import { lackingFacts } from '../lacking.ts';
import { namedBy } from '../object-label.ts';
import { paidMonths } from '../paid-months.ts';
import { paymentOf } from '../payment-view.ts';
import { actorOn } from '../perform.ts';
import { owedNow } from '../reckoned/owed-now.ts';
import { factsToldBy, knownToday, knownTodayOf } from '../reckoned/reckoned-awards.ts';
import { rulesOf, schemeOf } from '../scheme.ts';
import {
  allowedCommand,
  caseFactView,
  clockView,
  date,
  decisionView,
  documentView,
  paymentView,
  stepView,
  workRow,
  yuan,
} from '../views.ts';
import { withheldFrom } from '../withheld.ts';
import { attachedTo } from './attached.ts';
import { type ListedCase, ownStandingLabel, rowView } from './case-row.ts';
import { historyOf, type Reader } from './history.ts';
import { leftOutOf } from './left-out.ts';
import { casePayee, payeeOnCase } from './payee.ts';
import { revocationBarred } from './revocation-barred.ts';
import { settledBefore } from './settled-before.ts';
import { waitingFor } from './waiting-for.ts';
import { warningsOf } from './warnings.ts';

const caseView = workRow.extend({
  submissionId: z.uuid(),
  /** How it was filed: at a counter, which; and who came there for a firm. */
  filedAs,
  counterName: z.string().nullable(),
  bearer: bearerView.nullable(),
  acceptingOfficeName: z.string(),
  officePhone: z.string().nullable().describe('受理机构的电话'),
  phoneGenerated: z.boolean().describe('电话是演示用的号码，打不通'),
  /** Resident ID or unified social credit code: whole for officers, masked for everybody else. */
  claimantNumber: z.string(),
  object: z.object({ name: z.string(), number: z.string() }).nullable(),
  facts: z.array(caseFactView),
  documents: z.array(documentView),
  decision: decisionView.nullable(),
  /** For officers who may see the list of reckoned awards: what the award comes to by now; null: to the same. */
  knownToday: knownToday.nullable(),
  steps: z.array(stepView),
  clock: clockView,
  allowed: z.array(allowedCommand),
  /** For officers: steps of their role that are kept from them here, why, and who may take them. */
  withheld: z.array(z.string()),
  /** The last day on which the claimant may apply for reconsideration here; null where that is not open. */
  reconsiderUntil: date.nullable(),
  /**
   * For the applicant, where reconsideration is open for that alone: what the award comes to beyond what was granted, by what is
   * known today; else null.
   */
  owedYuan: yuan.nullable(),
  /** Authorities outside that reconsider the decision, since no office here is above the one that took it; else none. */
  reconsideredBy: z.array(z.string()),
  /** Until when the applicant may speak of differences or against what is proposed, before which nobody decides; null where none may. */
  speaksUntil: date.nullable(),
  /** Whoever decides against the applicant now answers what they have stated. */
  answerOwed: z.boolean(),
  /** The months that it holds, `YYYY-MM`, for which nobody else is paid; none of a benefit not claimed by the month. */
  monthsHeld: z.array(z.string()),
  /** The months that are claimed, as the decision has it, `YYYY-MM`; none of a benefit not claimed by the month. */
  months: z.array(z.string()),
  /** Those of them that are not paid for: the decision does not count them, and no reconsideration has added them. */
  uncounted: z.array(z.string()),
  /** The same with why: another case holds them, the register does not, or the rules do not count them. */
  leftOut: z.array(z.object({ months: z.array(z.string()), reason: z.string() })),
  /** The months that revocations took back, where they left the others; and those that one is proposed to. */
  monthsRevoked: z.array(z.string()),
  monthsToRevoke: z.array(z.string()),
  /** What revocations took back of an award that stands with the rest, of which `amountYuan` tells; null: nothing. */
  revokedYuan: yuan.nullable(),
  /** A reconsideration may set the last of them aside. */
  partOpen: z.boolean(),
  /** For who may propose to revoke: the months that are paid for, and what each came to; null: the rules cannot tell. */
  paidMonths: z.array(z.object({ month: z.string(), amountYuan: yuan.nullable() })),
  /** What it waits for, where it waits for funds: money, or room under the benefit's own limit. */
  waitingFor: z.string().nullable(),
  payment: paymentView,
  /** For officers who see the claimant's accounts: into which one the case is paid; null: not to be told, or nothing is paid. */
  payee: casePayee.nullable(),
  /** How that account stands, for the applicant as well; null: there is none, or it is not to be told. */
  accountStanding: z.enum(ACCOUNT_STANDINGS).nullable(),
  /** `up`: the list can still be looked at. */
  notice: z.object({ noticeId: z.uuid(), line: z.int(), until: date, up: z.boolean() }).nullable(),
  /** Papers that a correction may ask for. */
  documentKinds: z.array(z.object({ kind: z.string(), label: z.string() })),
  /** Facts that the decision lacks and that the claimant may state: what a correction asks for first. */
  lacking: z.array(z.object({ fact: z.string(), label: z.string() })),
});

const caseInput = z.object({ caseId: z.uuid() });

/** The case page of the desk: facts with sources, papers, decision, history, and what the officer may do now. */
export const showCase = useCase('casework.show-case', {
  input: caseInput,
  output: caseView,
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  run: (context) => viewOf(context, 'officer'),
});

/** The applicant's page of a case. */
export const showOwnCase = useCase('casework.show-own-case', {
  input: caseInput,
  output: caseView,
  access: bound(),
  async run(context) {
    const loaded = await loadCase(context.tx, context.input.caseId);
    const actor = await actorOn(context, loaded);
    if (actor.kind !== 'person' || actor.actsForClaimant === null) return refuseGenerally('kernel.not-found');
    return viewOf(context, 'applicant', loaded);
  },
});

async function viewOf(
  context: UseCaseContext<z.output<typeof caseInput>>,
  reader: Reader,
  known?: LoadedCase,
): Promise<z.input<typeof caseView>> {
  const { tx, input, businessDate } = context;
  const loaded = known ?? (await loadCase(tx, input.caseId));
  const { row, state } = loaded;
  const facts = await currentFacts(tx, row.case_id);
  const settled = await settledFacts(tx, row.case_id);
  const listed = await listedCase(context);
  const obligation = await obligationOf(tx, row.case_id);
  const unpaid = obligation !== null && obligation.paidFen < obligation.amountFen - obligation.cancelledFen;
  const steps = await historyOf(tx, row, reader, listed, unpaid);
  const reckoned = reader === 'officer' ? await knownTodayOf(tx, row.case_id) : null;
  const found = await payeeOnCase(tx, row.case_id);
  const payee = reader === 'officer' ? found : null;
  const told = new Set([...facts.map((each) => each.fact), ...factsToldBy(reckoned?.causes ?? [])]);
  await context.audit({
    action: 'casework.show-case',
    object: { kind: 'case', id: row.case_id },
    fields: ['claimant-name', 'claimant-number', ...told, ...(payee?.account ? ['payee_account'] : [])],
  });
  const clock = readClock(state.clock, businessDate, calendar);
  const scheme = schemeOf(row.benefit_id);
  const commandFacts = {
    actor: await actorOn(context, loaded),
    businessDate,
    scheme: rulesOf(scheme),
    calendar,
    owesBack: obligation !== null && owesBack(obligation),
  };
  const inTime = asksForReconsideration(allowedCommands(state, commandFacts));
  const owedFen = reader === 'applicant' && !inTime ? await owedNow(context, loaded) : 0;
  const allowed = allowedCommands(state, { ...commandFacts, owedFen });
  const warnings = await warningsOf(context, loaded, allowed);
  const stored = await decisionOf(tx, row.case_id, state.decision?.decisionId);
  const decision = stored && viewOfDecision(stored);
  const uncounted =
    stored === null ? [] : uncountedMonths(stored).filter((month) => !raisedMonths(state).includes(month));
  const claimant = { kind: listed.claimantKind, id: listed.claimantId };
  const summary = rowView(listed, businessDate, reader === 'applicant' && namedBy(context.actor, claimant));
  const documents = await attachedTo(tx, row.case_id, row.benefit_id, steps);
  const labels = new Map(documents.map(({ documentId, label }) => [documentId, label]));
  const number = (text: string) => (reader === 'officer' ? text : maskId(text));
  return {
    ...summary,
    statusLabel: reader === 'applicant' ? ownStandingLabel(listed, businessDate) : summary.statusLabel,
    assignee: reader === 'officer' ? summary.assignee : null,
    names: reader === 'officer' ? listed.names : [],
    submissionId: row.submission_id,
    filedAs: listed.filedAs,
    counterName: listed.counterName,
    bearer: listed.bearer && bearerOf(listed.bearer, reader === 'officer'),
    acceptingOfficeName: listed.officeName,
    officePhone: listed.officePhone,
    phoneGenerated: listed.phoneGenerated,
    claimantNumber: row.claimant_kind === 'firm' ? listed.claimantNumber : number(listed.claimantNumber),
    object:
      listed.objectName === null
        ? null
        : { name: listed.objectName, number: number(listed.objectNumber ?? '') },
    facts: facts.map((fact) => ({ ...factView(fact), ...settledBefore(fact, settled, steps) })),
    documents,
    decision,
    knownToday: reckoned,
    steps: steps.map((step) => ({
      ...step,
      papers: step.documents.flatMap((id) => labels.get(id) ?? []),
    })),
    clock: {
      startedOn: clock.startedOn,
      totalWorkingDays: clock.total,
      elapsedWorkingDays: clock.elapsed,
      suspendedWorkingDays: clock.suspended,
      suspendedFor: clock.mode === 'running' || clock.mode === 'stopped' ? null : causeLabels[clock.mode],
    },
    allowed: allowed.map(({ cites, ...allowed }) => ({
      ...allowed,
      basis: basisOf(cites, scheme, state.level),
      warning: warnings.get(allowed.command) ?? null,
    })),
    withheld: reader === 'officer' ? await standstill(tx, loaded, commandFacts) : [],
    reconsiderUntil:
      state.decidedOn !== null && inTime
        ? calendar.add(state.decidedOn, commandFacts.scheme.reconsiderWithin)
        : null,
    owedYuan: !inTime && asksForReconsideration(allowed) ? fenToYuan(owedFen) : null,
    reconsideredBy:
      state.decidedOn === null || hasOfficeAbove(state)
        ? []
        : [...reconsiderationAuthorities(state.decidedOn)],
    speaksUntil: owesStatement(state, businessDate) ? (state.due?.on ?? null) : null,
    answerOwed: state.stated && hearings[state.status] === 'defence',
    monthsHeld: (await monthsHeldBy(tx, row)) ?? [],
    months: stored?.claimed ?? [],
    uncounted,
    leftOut: await leftOutOf(tx, row, facts, { uncounted, counted: stored?.counted ?? [] }, reader),
    monthsRevoked: revokedMonths(state),
    monthsToRevoke: [...(state.revocation?.months ?? [])],
    revokedYuan: state.parts.length === 0 ? null : fenToYuan(revokedFen(state)),
    partOpen: mayStandWhole(state, commandFacts),
    paidMonths: allowed.some(({ command }) => command === 'propose-revocation')
      ? [...(await paidMonths(tx, loaded)).months]
      : [],
    waitingFor: waitingFor(loaded, reader, obligation, businessDate),
    payment: paymentOf(obligation, reader, state.status),
    payee,
    accountStanding: found?.account?.standing ?? null,
    notice:
      state.notice === null
        ? null
        : {
            noticeId: state.notice.noticeId,
            line: state.notice.line,
            until: state.notice.until,
            up: state.notice.until >= businessDate,
          },
    documentKinds: scheme.documents.value.map(({ kind, label }) => ({ kind, label })),
    lacking:
      decision === null
        ? []
        : lackingFacts(outcomeOf(decision.answer as unknown as Answer, row.benefit_id).missing),
  };
}

const asksForReconsideration = (allowed: readonly AllowedCommand[]): boolean =>
  allowed.some(({ command }) => command === 'request-reconsideration');

type Tx = UseCaseContext<unknown>['tx'];

/** Why the officer, or anybody, cannot take a step on the case that is due, in sentences; none where they can. */
async function standstill(tx: Tx, loaded: LoadedCase, facts: CommandFacts): Promise<string[]> {
  const { state } = loaded;
  const barred = revocationBarred(state, facts);
  if (barred !== null) return [barred];
  const withheld = await withheldFrom(
    state,
    facts,
    () => colleaguesOn(tx, loaded),
    () => postsLacking(tx, loaded),
  );
  if (withheld.length > 0 || state.due === null || hasTurn(state, facts)) return withheld;
  if (!worksOn(facts.actor)) return [];
  if ((await colleaguesOn(tx, loaded)).some((each) => mayHave(loaded, each))) return [];
  const posts = await postsLacking(tx, loaded);
  return posts === '' ? [] : [`目前没有人可以办理这一步，须由管理员任命${posts}。`];
}

/** Whether they are told who their colleagues on the case are: a clerk or an auditor finds none, and learns nothing of it. */
const worksOn = (actor: CommandFacts['actor']): boolean =>
  actor.kind === 'person' &&
  actor.assignments.some(({ role, coversCase }) => coversCase && handlingRoles.includes(role));

/** A case as casework.case_row gives it. */
type FoundCase = ListedCase & {
  claimantNumber: string;
  filedAs: z.output<typeof filedAs>;
  counterName: string | null;
  bearer: Bearer | null;
  officePhone: string | null;
  phoneGenerated: boolean;
};

async function listedCase({ tx, input }: UseCaseContext<z.output<typeof caseInput>>): Promise<FoundCase> {
  const { rows } = await sql<{ listed: FoundCase }>`
    select casework.case_row(${input.caseId}) as listed`.execute(tx);
  return rows[0]?.listed ?? refuseGenerally('kernel.not-found');
}

async function decisionOf(
  tx: Tx,
  caseId: string,
  decisionId: string | undefined,
): Promise<Selectable<CaseworkCaseDecision> | null> {
  if (decisionId === undefined) return null;
  const row = await tx
    .selectFrom(decisionsOf(caseId).as('d'))
    .selectAll()
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
  return row ?? null;
}

const viewOfDecision = (row: Selectable<CaseworkCaseDecision>): z.input<typeof decisionView> => ({
  decisionId: row.decision_id,
  outcome: row.outcome as z.input<typeof decisionView>['outcome'],
  amountYuan: fenToYuan(row.amount_fen),
  rulesHash: row.rules_hash,
  answer: row.answer,
});
