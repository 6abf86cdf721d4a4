/** A small world for tests of the pure core: a scheme, people with roles, and commands that are complete. */
import { calendar } from '../calendar.ts';
import type { CaseCommand, CommandKind } from '../case.commands.ts';
import {
  type Actor,
  type ActorAssignment,
  type CaseState,
  type CaseStatus,
  type CommandFacts,
  type DecisionRef,
  newCase,
  type SchemeRules,
} from '../case.ts';

export const scheme: SchemeRules = {
  levels: [
    { level: 1, name: '县区审核', tier: 'county' },
    { level: 2, name: '市级复审', tier: 'city' },
  ],
  acceptWithin: { count: 5, unit: 'working' },
  decideWithinWorkingDays: 30,
  correctWithin: { count: 15, unit: 'working' },
  rebutWithin: { count: 5, unit: 'working' },
  defendWithin: { count: 5, unit: 'working' },
  notice: { count: 5, unit: 'working' },
  reconsiderWithin: { count: 60, unit: 'calendar' },
  decideReconsiderationWithin: { count: 60, unit: 'calendar' },
  lapseAfter: { count: 5, unit: 'working' },
  suspends: ['correction', 'rebuttal', 'defence', 'public-notice', 'objection'],
};

const at = (
  role: ActorAssignment['role'],
  tier: ActorAssignment['tier'],
  coversCase = true,
): ActorAssignment => ({
  role,
  tier,
  officeId: `${tier}-office`,
  coversCase,
});

type Person = Extract<Actor, { kind: 'person' }>;
const person = (personId: string, assignments: ActorAssignment[], more: Partial<Person> = {}): Person => ({
  kind: 'person',
  personId,
  accountId: `${personId}-account`,
  actsForClaimant: null,
  tiedToClaimant: false,
  assignments,
  ...more,
});

/** Everybody who may turn up at a case. Several hold more than one role, as in a small county. */
export const people = {
  claimant: person('claimant', [], { actsForClaimant: 'claimant', tiedToClaimant: true }),
  /** The claimant is an officer as well, with every role. */
  officialClaimant: person(
    'claimant',
    [at('acceptor', 'township'), at('reviewer', 'county'), at('approver', 'county')],
    {
      actsForClaimant: 'claimant',
      tiedToClaimant: true,
    },
  ),
  clerk: person('clerk', [at('counter-clerk', 'township'), at('acceptor', 'township')], {
    actsForClaimant: 'counter',
  }),
  acceptor: person('acceptor', [at('acceptor', 'township')]),
  county: person('county-reviewer', [at('reviewer', 'county')]),
  /** Reviews at both levels and approves. */
  everywhere: person('everywhere', [
    at('reviewer', 'county'),
    at('reviewer', 'city'),
    at('approver', 'county'),
    at('acceptor', 'county'),
  ]),
  city: person('city-reviewer', [at('reviewer', 'city')]),
  approver: person('approver', [at('approver', 'county')]),
  approver2: person('approver-2', [at('approver', 'county')]),
  approver3: person('approver-3', [at('approver', 'county')]),
  cityApprover: person('city-approver', [at('approver', 'city')]),
  elsewhere: person('elsewhere', [
    at('acceptor', 'county', false),
    at('reviewer', 'county', false),
    at('approver', 'county', false),
  ]),
  citizen: person('citizen', []),
  neighbour: person('neighbour', []),
} as const;
export type Name = keyof typeof people;
export const system: Actor = { kind: 'system', job: 'test' };

export const entitled: DecisionRef = {
  decisionId: 'd1',
  outcome: 'entitled',
  amountFen: 36_600,
  questions: [],
  rulesHash: 'rules',
  commitment: 'c1',
};
/** The months that the case holds. */
export const held = ['2020-07', '2020-08', '2020-09'];
const note = { noteId: 'n1', commitment: 'c2' };

/** A complete command of each kind, of the kind that leads on. */
export const sample: { [K in CommandKind]: Extract<CaseCommand, { kind: K }> } = {
  submit: { kind: 'submit', decision: entitled, facts: [], documents: [], receipt: 's1' },
  abandon: { kind: 'abandon' },
  accept: { kind: 'accept', note: null },
  'not-accept': { kind: 'not-accept', clause: '11.2', reason: note },
  'request-correction': { kind: 'request-correction', items: ['document:diploma'], note },
  'answer-correction': {
    kind: 'answer-correction',
    decision: entitled,
    facts: [],
    documents: [],
    note: null,
  },
  'deem-withdrawn': { kind: 'deem-withdrawn' },
  'check-data': { kind: 'check-data', decision: entitled, facts: [], differences: [], adverse: [] },
  'rebut-discrepancy': {
    kind: 'rebut-discrepancy',
    accepts: [],
    decision: null,
    facts: [],
    documents: [],
    note,
  },
  'close-rebuttal': { kind: 'close-rebuttal' },
  'resolve-discrepancy': {
    kind: 'resolve-discrepancy',
    takes: { f: 'declared' },
    decision: entitled,
    facts: [],
    reason: note,
  },
  'record-judgement': {
    kind: 'record-judgement',
    fact: 'judgement:x',
    decision: entitled,
    facts: [],
    basis: note,
  },
  'pass-review': { kind: 'pass-review', note: null },
  'return-case': { kind: 'return-case', reason: note },
  'propose-refusal': { kind: 'propose-refusal', clause: '11.2', reason: note },
  'state-defence': { kind: 'state-defence', waives: false, note, documents: [] },
  'close-defence': { kind: 'close-defence' },
  refuse: { kind: 'refuse', note },
  'reserve-funds': { kind: 'reserve-funds', reserved: true, lack: null, availableFen: 0 },
  'publish-notice': {
    kind: 'publish-notice',
    notice: { noticeId: 'p1', line: 1, until: '2020-10-22', leaf: 'l1' },
  },
  'raise-objection': { kind: 'raise-objection', objectionId: 'o1' },
  'register-objection': { kind: 'register-objection', objectionId: 'o1', channel: 'phone' },
  'decide-objection': {
    kind: 'decide-objection',
    objectionId: 'o1',
    upheld: false,
    clause: '11.2',
    reason: note,
  },
  award: { kind: 'award', note: null },
  'request-reconsideration': { kind: 'request-reconsideration', owedFen: 0, reason: note },
  'withdraw-reconsideration': { kind: 'withdraw-reconsideration', reason: note },
  'grant-withdrawal': { kind: 'grant-withdrawal', note: null },
  'deny-withdrawal': { kind: 'deny-withdrawal', reason: note },
  'decide-reconsideration': {
    kind: 'decide-reconsideration',
    outcome: 'uphold',
    owedFen: 0,
    addFen: null,
    reckonedFen: null,
    byMonth: null,
    months: ['2020-08'],
    held,
    clause: '11.2',
    reason: note,
  },
  'propose-raise': {
    kind: 'propose-raise',
    addFen: 100,
    reckonedFen: 100,
    byMonth: null,
    months: ['2020-08'],
    held,
    clause: '11.2',
    reason: note,
  },
  'refer-reconsideration': { kind: 'refer-reconsideration', to: '洛阳市人民政府', note: null },
  'record-reconsideration': {
    kind: 'record-reconsideration',
    outcome: 'uphold',
    owedFen: 0,
    addFen: null,
    reckonedFen: null,
    byMonth: null,
    months: ['2020-08'],
    held,
    decidedOn: '2020-10-19',
    documentNo: '洛政复决〔2020〕12号',
    clause: '11.2',
    reason: note,
  },
  'propose-revocation': {
    kind: 'propose-revocation',
    clause: '11.2',
    reason: note,
    recoverFen: 100,
    months: ['2020-08'],
  },
  revoke: { kind: 'revoke', note },
  'drop-revocation': { kind: 'drop-revocation', reason: note },
  withdraw: { kind: 'withdraw', note: null },
  lapse: { kind: 'lapse' },
  take: { kind: 'take' },
  'hand-over': { kind: 'hand-over', toPersonId: 'county-reviewer', eligible: true },
  release: { kind: 'release' },
  free: { kind: 'free' },
};

export const factsFor = (actor: Actor, businessDate: string, rules = scheme): CommandFacts => ({
  actor,
  businessDate,
  scheme: rules,
  calendar,
});

/** Which office took the decision that is reconsidered or revoked, and who. */
export const taken = (tier: ActorAssignment['tier'], by: string | null = null) => ({
  officeId: `${tier}-office`,
  tier,
  by,
});

/** A state in which whatever a guard asks of a state in this status holds. */
export function stateIn(status: CaseStatus, more: Partial<CaseState> = {}): CaseState {
  return {
    ...newCase,
    status,
    version: 7,
    changedAt: 7,
    level: 1,
    decision: entitled,
    differences: status === 'discrepancy' ? ['f'] : [],
    fundsReserved: status === 'proposed-award' || status === 'public-notice',
    notice: { noticeId: 'p1', line: 1, until: '2020-10-22' },
    openObjections:
      status === 'objection' ? [{ objectionId: 'o1', raisedOn: '2020-10-20', raisedBy: 'citizen' }] : [],
    noticePausedOn: status === 'objection' ? '2020-10-20' : null,
    beforeReconsideration: status === 'reconsideration' ? 'awarded' : null,
    decidedAt: taken('township'),
    decidedOn: '2020-10-14',
    due: { kind: 'correction', on: '2020-10-14' },
    lapsesOn: '2020-10-14',
    clock: [{ from: '2020-10-09', mode: 'running' }],
    ...more,
  };
}
