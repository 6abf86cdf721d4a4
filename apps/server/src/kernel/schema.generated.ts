/** Written by `npm run schema` from a migrated database. Do not edit. */
import type { ColumnType, GeneratedAlways } from 'kysely';

/** Given by the database unless written; keeps apart what is read from what is written. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

/** Read as a value; written as text (`JSON.stringify`). */
export type Json = ColumnType<JsonValue, string, string>;
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };
/** Read as text, so that no digit is lost. */
export type Numeric = ColumnType<string, string | number, string | number>;
/** Read as Date; written as Date or ISO 8601. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessAssignment {
  id: Generated<string>;
  person_id: string;
  role: string;
  office_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface AccessBinding {
  account_id: string;
  person_id: string;
  method: string;
  bound_at: Generated<Timestamp>;
}

export interface AccessCounterCode {
  id: Generated<string>;
  code_hash: Buffer;
  person_id: string;
  issued_by: string | null;
  office_id: string;
  issued_at: Generated<Timestamp>;
  expires_at: Timestamp;
  used_at: Timestamp | null;
  used_by: string | null;
}

export interface AccessDivision {
  code: string;
  name: string;
  parent_code: string | null;
  valid_from: string | null;
  valid_to: string | null;
  successor_code: string | null;
}

export interface AccessOffice {
  id: Generated<string>;
  name: string;
  kind: string;
  division_code: string | null;
  parent_id: string | null;
  phone: string | null;
  phone_generated: Generated<boolean>;
  valid_from: Generated<string>;
  valid_to: string | null;
  successor_id: string | null;
}

export interface AccessPostEnd {
  id: Generated<string>;
  assignment_id: string;
  last_day: string;
  last_day_before: string | null;
  reason: string;
  ended_by: string;
  ended_on: string;
}

export interface AccessPostProposal {
  id: Generated<string>;
  person_id: string;
  role: string;
  office_id: string;
  valid_from: string;
  valid_to: string | null;
  reason: string;
  proposed_by: string;
  proposed_on: string;
  decision: string | null;
  decided_by: string | null;
  decided_on: string | null;
  decision_reason: string | null;
  assignment_id: string | null;
}

export interface AccessSigningKey {
  only_row: Generated<boolean>;
  key: Buffer;
}

export interface AuditRecord {
  id: GeneratedAlways<number>;
  xid: Generated<string>;
  at: Generated<Timestamp>;
  business_date: string;
  actor_kind: string;
  account_id: string | null;
  person_id: string | null;
  roles: (string)[];
  office_ids: (string)[];
  request_id: string;
  action: string;
  object_kind: string;
  object_id: string;
  fields: (string)[];
  purpose: string | null;
  evidence: string | null;
}

export interface AuditSeal {
  seq: number;
  record_id: number;
  prev_hash: string;
  hash: string;
  horizon: string;
  sealed_at: Generated<Timestamp>;
}

export interface CaseworkAnswerDraft {
  case_id: string;
  owner_person: string;
  content: Json;
  version: Generated<number>;
  saved_at: Generated<Timestamp>;
}

export interface CaseworkCase {
  case_id: Generated<string>;
  case_number: string;
  submission_id: string;
  claimant_kind: string;
  claimant_id: string;
  benefit_id: string;
  object_key: string;
  period_key: string;
  once: Generated<boolean>;
  payee_account_id: string;
  accepting_office: string;
  standards_division: string;
  paying_division: string;
  submitted_on: string;
  version: Generated<number>;
  status: Generated<string>;
  level: Generated<number>;
  amount_fen: number | null;
  due_kind: string | null;
  due_on: string | null;
  lapses_on: string | null;
  notice_until: string | null;
  clock: Generated<string>;
  assignee: string | null;
  changed_on: string;
  head_hash: Generated<string>;
  award_live: Generated<boolean>;
  live: GeneratedAlways<boolean>;
  amount_due_fen: GeneratedAlways<number | null>;
}

export interface CaseworkCaseDecision {
  decision_id: Generated<string>;
  case_id: string;
  seq: number;
  outcome: string;
  amount_fen: number;
  rules_hash: string;
  request: Json;
  answer: Json;
  claimed: (string)[] | null;
  counted: (string)[] | null;
  salt: string;
  commitment: string;
}

export interface CaseworkCaseDocument {
  document_id: Generated<string>;
  case_id: string;
  kind: string;
  file_id: string;
  attached_by: string;
  attached_at: Generated<Timestamp>;
}

export interface CaseworkCaseEvent {
  case_id: string;
  seq: number;
  kind: string;
  content: Json;
  actor_person: string | null;
  duty: string | null;
  office_id: string | null;
  business_date: string;
  recorded_at: Timestamp;
  prev_hash: string;
  hash: string;
}

export interface CaseworkCaseFact {
  case_id: string;
  seq: number;
  fact: string;
  value: Json | null;
  source_name: string;
  recorded_on: string;
  source_reference: string | null;
  declared: Json | null;
  registry: Json | null;
  differs: Generated<boolean>;
  resolution: string | null;
  salt: string;
  commitment: string;
}

export interface CaseworkCaseNote {
  note_id: Generated<string>;
  case_id: string;
  text: string;
  salt: string;
  commitment: string;
}

export interface CaseworkCaseParty {
  case_id: string;
  claimant_name: string;
  claimant_number: string;
  object_name: string | null;
  object_number: string | null;
  object_person: string | null;
  search: GeneratedAlways<string>;
}

export interface CaseworkDraft {
  draft_id: Generated<string>;
  owner_person: string;
  claimant_kind: string;
  claimant_id: string;
  counter_office: string | null;
  bearer: Json | null;
  benefit_ids: (string)[];
  content: Json;
  version: Generated<number>;
  status: Generated<string>;
  submission_id: string | null;
  created_at: Generated<Timestamp>;
  saved_at: Generated<Timestamp>;
}

export interface CaseworkEventChain {
  case_id: string | null;
  stream: string | null;
  seq: number | null;
  prev_hash: string | null;
  hash: string | null;
  content: Json | null;
  differs: string | null;
}

export interface CaseworkEventHead {
  case_id: string | null;
  stream: string | null;
  version: number | null;
  differs: string | null;
}

export interface CaseworkEvidence {
  hash: string | null;
}

export interface CaseworkExclusion {
  case_id: string;
  exclusion_key: string;
  live: Generated<boolean>;
}

export interface CaseworkNotice {
  notice_id: Generated<string>;
  notice_number: string;
  title: string;
  benefit_id: string;
  office_id: string;
  days: number;
  unit: string;
  published_on: string;
  until: string;
  line_count: number;
  root_hash: string;
  published_by: string;
  taken_down_on: string | null;
}

export interface CaseworkNoticeLine {
  notice_id: string;
  line: number;
  case_id: string;
  masked: Json;
  leaf_hash: string;
  until: string;
}

export interface CaseworkObjection {
  objection_id: Generated<string>;
  notice_id: string;
  line: number;
  case_id: string;
  accepting_office: string;
  channel: Generated<string>;
  raised_by: string;
  objector_name: string | null;
  objector_contact: string | null;
  paper: string | null;
  raised_on: string;
  reason: string;
  status: Generated<string>;
  decided_by: string | null;
  decided_on: string | null;
  answer: string | null;
  told_by: string | null;
  told_on: string | null;
  told_how: string | null;
}

export interface CaseworkPersonKeySecret {
  only_row: Generated<boolean>;
  secret: Buffer;
}

export interface CaseworkReckonedCase {
  run_id: string;
  case_id: string;
  kind: string;
  granted_fen: number;
  raised_fen: number;
  now_fen: number | null;
  difference_fen: number | null;
  causes: Json;
}

export interface CaseworkReckoning {
  run_id: Generated<string>;
  state: Generated<string>;
  known_on: string | null;
  rules_hash: string | null;
  cases: Generated<number>;
  cases_done: Generated<number>;
  requested_by: string | null;
  requested_at: Generated<Timestamp>;
  finished_at: Timestamp | null;
}

export interface CaseworkRoster {
  roster_id: Generated<string>;
  owner_person: string;
  firm_id: string;
  file_id: string;
  file_name: string;
  ignored_headings: Generated<Json>;
  ignored_sheets: Generated<(string)[]>;
  status: Generated<string>;
  failure: string | null;
  reading: Generated<number>;
  rows_read: Generated<number>;
  first_version: Generated<number>;
  uploaded_at: Generated<Timestamp>;
}

export interface CaseworkRosterRow {
  roster_id: string;
  row_number: number;
  cells: Json;
  item: Json | null;
  id_number: string | null;
  problems: Generated<Json>;
  version: number;
  removed: Generated<boolean>;
}

export interface CaseworkSealedContent {
  case_id: string | null;
  stream: string | null;
  seq: number | null;
  kind: string | null;
  salt: string | null;
  content: Json | null;
  commitment: string | null;
  differs: string | null;
}

export interface CaseworkStep {
  command: string;
  from_status: (string)[];
  to_status: string;
  acting_side: string;
  roles: (string)[] | null;
  duty: string | null;
  apart_from: string | null;
}

export interface CaseworkStreamName {
  stream: string | null;
  name: string | null;
}

export interface CaseworkSubmission {
  submission_id: Generated<string>;
  receipt_number: string;
  claimant_kind: string;
  claimant_id: string;
  filed_by: string;
  filed_as: string;
  counter_office: string | null;
  accepting_office: string;
  filed_on: string;
  filed_at: Generated<Timestamp>;
  client_key: string;
  content_hash: string;
  bearer: Json | null;
}

export interface CaseworkVisit {
  case_id: string;
  clerk: string;
  visitor: Json;
  noted_on: string;
}

export interface EntitlementsImpact {
  value_id: string;
  state: Generated<string>;
  running_for: string | null;
  people: Generated<number>;
  people_done: Generated<number>;
  firms: Generated<number>;
  firms_done: Generated<number>;
  requested_by: string;
  requested_at: Generated<Timestamp>;
  told: Json | null;
}

export interface EntitlementsImpactCount {
  value_id: string;
  benefit_id: string;
  division: string;
  entitled_before: number;
  entitled_after: number;
  open_before: number;
  open_after: number;
  low_before_fen: number;
  low_after_fen: number;
  high_before_fen: number;
  high_after_fen: number;
  gains: number;
  gained_fen: number;
  loses: number;
  lost_fen: number;
  may_gain: number;
  may_lose: number;
  shifts: number;
}

export interface EntitlementsImpactSubject {
  value_id: string;
  benefit_id: string;
  subject_id: string;
  object_id: string | null;
  division: string;
  effect: string;
  turns: boolean;
  before: Json | null;
  after: Json | null;
}

export interface EntitlementsNearMiss {
  slot: number;
  benefit_id: string;
  subject_id: string;
  object_id: string | null;
  division: string;
  condition_id: string;
  others_met: boolean;
}

export interface EntitlementsParameterValue {
  id: Generated<string>;
  key: string;
  value: string | null;
  region: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  note: string | null;
  replaces: string | null;
  proposed_by: string;
  proposed_on: string;
  decision: string | null;
  decided_by: string | null;
  decided_on: string | null;
  reason: string | null;
  ended_on: string | null;
}

export interface EntitlementsRuleSet {
  hash: string;
  content: string;
  stored_at: Generated<Timestamp>;
}

export interface EntitlementsScreened {
  slot: number;
  benefit_id: string;
  subject_id: string;
  object_id: string | null;
  division: string;
  township: string | null;
  eligibility: string;
  settled: boolean;
  low_fen: number | null;
  high_fen: number | null;
  months: number | null;
  until: string | null;
  missing: (number)[];
  missing_for_amount: (number)[];
  telling: number | null;
}

export interface EntitlementsScreeningBlocker {
  run_id: string;
  benefit_id: string;
  division: string;
  condition_id: string;
  people: number;
  others_met: number;
}

export interface EntitlementsScreeningColumn {
  slot: number;
  run_id: string;
  stretch: number;
  part: string;
  cells: Buffer;
}

export interface EntitlementsScreeningCount {
  run_id: string;
  benefit_id: string;
  division: string;
  township: string | null;
  eligibility: string;
  people: number;
  subjects: number;
  low_fen: number;
  high_fen: number;
  unbounded: number;
}

export interface EntitlementsScreeningGap {
  run_id: string;
  gap: number;
  content: Json;
}

export interface EntitlementsScreeningLack {
  run_id: string;
  subject_kind: string;
  division: string;
  gap: number;
  subjects: number;
  alone: number;
}

export interface EntitlementsScreeningReject {
  slot: number;
  subject_kind: string;
  subject_id: string;
  division: string;
  path: string;
  message: string;
}

export interface EntitlementsScreeningRun {
  run_id: Generated<string>;
  state: Generated<string>;
  slot: number | null;
  decision_date: string | null;
  rules_hash: string | null;
  people: Generated<number>;
  people_done: Generated<number>;
  firms: Generated<number>;
  firms_done: Generated<number>;
  requested_by: string | null;
  requested_at: Generated<Timestamp>;
  started_at: Timestamp | null;
  finished_at: Timestamp | null;
}

export interface EntitlementsScreeningStake {
  run_id: string;
  benefit_id: string;
  division: string;
  gap: number;
  people: number;
  alone: number;
  alone_high_fen: number;
  alone_unbounded: number;
  untold: Generated<number>;
}

export interface EntitlementsScreeningStretch {
  slot: number;
  run_id: string;
  stretch: number;
  head: Json;
  people: Buffer;
}

export interface FirmsAnnualFigures {
  figures_id: Generated<string>;
  firm_id: string;
  year: number;
  staff: number | null;
  revenue_fen: number | null;
  assets_fen: number | null;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface FirmsCorrection {
  correction_id: Generated<string>;
  firm_id: string;
  field: string;
  old_value: string | null;
  new_value: string | null;
  source: string;
  reference: string;
  recorded_on: string;
  recorded_by: string | null;
}

export interface FirmsEmployment {
  employment_id: Generated<string>;
  firm_id: string;
  person_id: string;
  from_date: string;
  to_date: string | null;
  contract_kind: string | null;
  contract_start: string | null;
  contract_end: string | null;
  post: string | null;
  wage_fen: number | null;
  end_reason: string | null;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface FirmsEvidence {
  hash: string | null;
}

export interface FirmsFirm {
  firm_id: Generated<string>;
  uscc: string;
  name: string;
  entity_type: string;
  industry: string | null;
  labour_dispatch: Generated<boolean>;
  division: string;
  township: string | null;
  registered_on: string | null;
  deregistered_on: string | null;
  legal_representative: string | null;
  phone: string | null;
  source: string;
  recorded_on: string;
  generated: Generated<boolean>;
  search: GeneratedAlways<string>;
}

export interface FirmsMandate {
  mandate_id: Generated<string>;
  firm_id: string;
  person_id: string;
  scope: string;
  valid_from: string;
  valid_to: string | null;
  granted_as: string;
  granted_by: string | null;
  evidence: string;
  recorded_on: string;
  revoked_on: string | null;
  revoked_by: string | null;
}

export interface FirmsMandateEnd {
  mandate_id: string;
  place: number;
  before: string | null;
  valid_to: string | null;
  reason: string;
  changed_as: string;
  changed_by: string;
  recorded_on: string;
}

export interface FirmsPayeeAccount {
  account_id: Generated<string>;
  firm_id: string;
  bank: string;
  account_number: string;
  holder_name: string;
  verification: Generated<string>;
  verified_on: string | null;
  rejected_for: string | null;
  valid_from: string;
  valid_to: string | null;
  source: string;
  recorded_on: string;
  salt: Generated<string>;
}

export interface FundsAccount {
  id: string;
  position: number;
  name: string;
  normal: string;
  budget: boolean;
  never_negative: boolean;
}

export interface FundsAnswer {
  id: Generated<string>;
  item_id: string;
  division: string;
  outcome: string | null;
  code: string;
  reason: string;
  amount_fen: number | null;
  reference: string;
  bank_file: string | null;
  line: number | null;
  evidence_id: string | null;
  verdict: string | null;
}

export interface FundsBalance {
  ledger_id: string;
  account: string;
  balance_fen: Generated<number>;
}

export interface FundsBankFile {
  hash: string;
  name: string;
  kind: string;
  content: Buffer;
  problem: string | null;
  received_at: Generated<Timestamp>;
}

export interface FundsBatch {
  id: Generated<string>;
  batch_no: string;
  ledger_id: string;
  division: string;
  state: Generated<string>;
  seq: Generated<number>;
  item_count: number;
  total_fen: number;
  content_hash: string | null;
  composed_by: string;
  composed_on: string;
  frozen_by: string | null;
  authorised_by: string | null;
  authorised_on: string | null;
  reconciled_by: string | null;
  closed_on: string | null;
}

export interface FundsBatchEvent {
  batch_id: string;
  seq: number;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
  business_date: string;
  at: Generated<Timestamp>;
}

export interface FundsBooksCheck {
  object: string | null;
  seq: number | null;
  fault: string | null;
}

export interface FundsDifference {
  id: Generated<string>;
  division: string;
  kind: string;
  item_id: string | null;
  statement_id: string | null;
  entry_no: string | null;
  bank_file: string | null;
  detail: Generated<Json>;
  found_on: string;
  state: Generated<string>;
  resolved_by: string | null;
  resolved_on: string | null;
  reason: string | null;
}

export interface FundsEntry {
  ledger_id: string;
  seq: number;
  line: number;
  account: string;
  debit_fen: Generated<number>;
  credit_fen: Generated<number>;
}

export interface FundsEvidence {
  hash: string | null;
}

export interface FundsFund {
  id: string;
  name: string;
  recovery: string;
}

export interface FundsInstruction {
  batch_id: string;
  file_name: string;
  content: Buffer;
  sha256: string;
  recorded_at: Generated<Timestamp>;
  times_written: Generated<number>;
  last_written_at: Timestamp | null;
}

export interface FundsItemEvent {
  item_id: string;
  seq: number;
  kind: string;
  data: Generated<Json>;
  actor_person_id: string | null;
  business_date: string;
  at: Generated<Timestamp>;
}

export interface FundsLedger {
  id: Generated<string>;
  fund_id: string;
  year: number;
  division: string;
  last_seq: Generated<number>;
  last_hash: Buffer;
}

export interface FundsManualEvidence {
  id: Generated<string>;
  item_id: string;
  division: string;
  outcome: string;
  document_no: string;
  note: string;
  stated_by: string;
  stated_on: string;
  confirmed_by: string | null;
  confirmed_on: string | null;
  dropped_by: string | null;
  dropped_on: string | null;
  drop_reason: string | null;
  open: GeneratedAlways<boolean>;
}

export interface FundsObligation {
  id: Generated<string>;
  case_id: string;
  refund_of: string | null;
  ledger_id: string;
  division: string;
  scheme: string | null;
  claimant_kind: string;
  claimant_id: string;
  benefit_id: string;
  period_key: string;
  object_key: string;
  payee_account_id: string;
  state: Generated<string>;
  seq: Generated<number>;
  opened_on: string;
  amount_fen: number;
  in_transit_fen: Generated<number>;
  settled_fen: Generated<number>;
  returned_fen: Generated<number>;
  cancelled_fen: Generated<number>;
  recovery_ordered_fen: Generated<number>;
  recovered_fen: Generated<number>;
  written_off_fen: Generated<number>;
  live: GeneratedAlways<boolean>;
}

export interface FundsObligationEvent {
  obligation_id: string;
  seq: number;
  kind: string;
  amount_fen: number | null;
  data: Generated<Json>;
  actor_person_id: string | null;
  business_date: string;
  at: Generated<Timestamp>;
}

export interface FundsObligationExclusion {
  obligation_id: string;
  exclusion_key: string;
  live: Generated<boolean>;
}

export interface FundsPaymentItem {
  id: string;
  batch_id: string;
  division: string;
  position: number;
  payee_account_id: string;
  bank: string;
  account_number: string;
  holder_name: string;
  amount_fen: number;
  state: Generated<string>;
  seq: Generated<number>;
  changed_on: string;
  bank_code: string | null;
  bank_reason: string | null;
  settled_on: string | null;
  returned_on: string | null;
}

export interface FundsPaymentLine {
  item_id: string;
  obligation_id: string;
  case_id: string;
  instalment: number;
  generation: number;
  amount_fen: number;
  state: string;
  changed_on: string;
  bank_reason: string | null;
  live: GeneratedAlways<boolean>;
}

export interface FundsPosting {
  ledger_id: string;
  seq: number;
  event: string;
  amount_fen: number;
  scheme: string | null;
  case_id: string | null;
  obligation_id: string | null;
  item_id: string | null;
  recovery_id: string | null;
  other_ledger_id: string | null;
  other_seq: number | null;
  reverses_seq: number | null;
  document_no: string | null;
  document_date: string | null;
  reason: string | null;
  actor_person_id: string | null;
  business_date: string;
  posted_at: Timestamp;
  prev_hash: Buffer;
  hash: Buffer;
}

export interface FundsPostingEvent {
  id: string;
  name: string;
  posted_by: (string)[];
}

export interface FundsPostingRule {
  event: string;
  pair: number;
  ledger: string;
  debit: string;
  credit: string;
}

export interface FundsRecovery {
  id: Generated<string>;
  recovery_no: string;
  obligation_id: string;
  ledger_id: string;
  division: string;
  amount_fen: number;
  received_fen: Generated<number>;
  reduced_fen: Generated<number>;
  written_off_fen: Generated<number>;
  state: Generated<string>;
  reason: string;
  ordered_by: string | null;
  ordered_on: string;
  closed_on: string | null;
}

export interface FundsRecoveryReceipt {
  recovery_id: string;
  bank_entry_no: string;
  amount_fen: number;
  received_on: string;
  entered_by: string;
  entered_at: Generated<Timestamp>;
}

export interface FundsReservation {
  id: Generated<string>;
  case_id: string;
  ledger_id: string;
  amount_fen: number;
  scheme: string | null;
  state: string;
  reserved_on: string;
  ended_on: string | null;
}

export interface FundsSchemeLimit {
  ledger_id: string;
  scheme: string;
  seq: number;
  limit_fen: number | null;
  document_no: string;
  set_by: string;
  set_on: string;
}

export interface FundsSchemeUsage {
  ledger_id: string;
  scheme: string;
  limit_fen: number | null;
  used_fen: Generated<number>;
}

export interface FundsStatement {
  id: Generated<string>;
  division: string;
  fund_id: string;
  statement_no: number;
  opening_fen: number;
  closing_fen: number;
  received_on: string;
  bank_file: string;
}

export interface FundsStatementLine {
  statement_id: string;
  entry_no: string;
  position: number;
  kind: string;
  reference: string;
  amount_fen: number;
  matched: Generated<boolean>;
  explained: Generated<boolean>;
}

export interface FundsStep {
  machine: string;
  command: string;
  from_state: (string)[];
  to_state: (string)[];
  acting: string;
  apart_from: Generated<(string)[]>;
  apart_from_cases: Generated<boolean>;
}

export interface FundsStreamName {
  stream: string | null;
  name: string | null;
}

export interface FundsWriteOff {
  id: Generated<string>;
  recovery_id: string;
  division: string;
  amount_fen: number;
  document_no: string;
  reason: string;
  proposed_by: string;
  proposed_on: string;
  confirmed_by: string | null;
  confirmed_on: string | null;
  replaced_on: string | null;
}

export interface KernelAnswer {
  account_id: string;
  key: string;
  use_case: string;
  content_hash: string;
  answer: Json | null;
  answered_at: Generated<Timestamp>;
}

export interface KernelClock {
  only_row: Generated<boolean>;
  mode: string;
  date: string;
  advance_to: string | null;
}

export interface KernelDueDay {
  day: string;
  tasks: (string)[];
  done_at: Generated<Timestamp>;
}

export interface KernelFile {
  id: Generated<string>;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  purpose: string;
  owner_account: string | null;
  owner_person: string | null;
  firm_id: string | null;
  uploaded_at: Generated<Timestamp>;
}

export interface KernelFileShare {
  file_id: string;
  division_code: string | null;
  office_id: string | null;
  shared_at: Generated<Timestamp>;
}

export interface KernelInstallation {
  only_row: Generated<boolean>;
  secret_fingerprint: string;
  data_folder: string;
}

export interface KernelJobUnderWay {
  job_id: number;
  revision: number;
  begun: Generated<boolean>;
  deaths: Generated<number>;
}

export interface KernelMigration {
  name: string;
  sha256: string;
  applied_at: Generated<Timestamp>;
}

export interface KernelNumberSeries {
  series: string;
  last: number;
}

export interface KernelTask {
  name: string;
}

export interface PeopleBenefitMonth {
  benefit_month_id: Generated<string>;
  person_id: string;
  benefit_id: string;
  month: string;
  source: Generated<string>;
  reference: string | null;
  recorded_on: string;
  retracted_on: string | null;
}

export interface PeopleContribution {
  person_id: string;
  month: string;
  capacity: string;
  firm_id: string | null;
  base_fen: number;
  pension_unit_fen: Generated<number>;
  pension_own_fen: Generated<number>;
  unemployment_unit_fen: Generated<number>;
  unemployment_own_fen: Generated<number>;
  medical_unit_fen: Generated<number>;
  medical_own_fen: Generated<number>;
  injury_unit_fen: Generated<number>;
  source: Generated<string>;
  recorded_on: string;
}

export interface PeopleCorrection {
  correction_id: Generated<string>;
  person_id: string;
  field: string;
  old_value: string | null;
  new_value: string | null;
  source: string;
  reference: string;
  recorded_on: string;
  recorded_by: string | null;
}

export interface PeopleEducationRecord {
  record_id: Generated<string>;
  person_id: string;
  level: string;
  school_kind: string;
  school: string;
  graduated_on: string | null;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface PeopleEvidence {
  hash: string | null;
}

export interface PeopleFlexibleRegistration {
  registration_id: Generated<string>;
  person_id: string;
  from_date: string;
  to_date: string | null;
  occupation: string;
  division: string;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface PeopleLoadedCity {
  only_row: Generated<boolean>;
  seed: number;
  people: number;
  firms: number;
  as_of: string;
  loaded_at: Generated<Timestamp>;
}

export interface PeoplePayeeAccount {
  account_id: Generated<string>;
  person_id: string;
  bank: string;
  account_number: string;
  holder_name: string;
  verification: Generated<string>;
  verified_on: string | null;
  rejected_for: string | null;
  valid_from: string;
  valid_to: string | null;
  source: string;
  recorded_on: string;
  salt: Generated<string>;
}

export interface PeoplePerson {
  person_id: Generated<string>;
  id_number: string;
  name: string;
  sex: string | null;
  birth_date: string | null;
  division: string;
  township: string | null;
  hukou_division: string | null;
  hukou_kind: string | null;
  education: string | null;
  phone: string | null;
  source: string;
  recorded_on: string;
  generated: Generated<boolean>;
}

export interface PeopleSourceRegister {
  code: string;
  name: string;
  kept_from: string | null;
}

export interface PeopleStatus {
  status_id: Generated<string>;
  person_id: string;
  kind: string;
  category: string | null;
  valid_from: string;
  valid_to: string | null;
  division: string;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface PeopleUnemploymentBenefit {
  drawing_id: Generated<string>;
  person_id: string;
  firm_id: string | null;
  first_month: string;
  last_month: string | null;
  source: Generated<string>;
  recorded_on: string;
  retracted_on: string | null;
}

export interface PeopleUnemploymentRegistration {
  registration_id: Generated<string>;
  person_id: string;
  registered_on: string;
  ended_on: string | null;
  division: string;
  source: string;
  recorded_on: string;
  retracted_on: string | null;
}

export interface Database {
  'access.assignment': AccessAssignment;
  'access.binding': AccessBinding;
  'access.counter_code': AccessCounterCode;
  'access.division': AccessDivision;
  'access.office': AccessOffice;
  'access.post_end': AccessPostEnd;
  'access.post_proposal': AccessPostProposal;
  'access.signing_key': AccessSigningKey;
  'audit.record': AuditRecord;
  'audit.seal': AuditSeal;
  'casework.answer_draft': CaseworkAnswerDraft;
  'casework.case': CaseworkCase;
  'casework.case_decision': CaseworkCaseDecision;
  'casework.case_document': CaseworkCaseDocument;
  'casework.case_event': CaseworkCaseEvent;
  'casework.case_fact': CaseworkCaseFact;
  'casework.case_note': CaseworkCaseNote;
  'casework.case_party': CaseworkCaseParty;
  'casework.draft': CaseworkDraft;
  'casework.event_chain': CaseworkEventChain;
  'casework.event_head': CaseworkEventHead;
  'casework.evidence': CaseworkEvidence;
  'casework.exclusion': CaseworkExclusion;
  'casework.notice': CaseworkNotice;
  'casework.notice_line': CaseworkNoticeLine;
  'casework.objection': CaseworkObjection;
  'casework.person_key_secret': CaseworkPersonKeySecret;
  'casework.reckoned_case': CaseworkReckonedCase;
  'casework.reckoning': CaseworkReckoning;
  'casework.roster': CaseworkRoster;
  'casework.roster_row': CaseworkRosterRow;
  'casework.sealed_content': CaseworkSealedContent;
  'casework.step': CaseworkStep;
  'casework.stream_name': CaseworkStreamName;
  'casework.submission': CaseworkSubmission;
  'casework.visit': CaseworkVisit;
  'entitlements.impact': EntitlementsImpact;
  'entitlements.impact_count': EntitlementsImpactCount;
  'entitlements.impact_subject': EntitlementsImpactSubject;
  'entitlements.near_miss': EntitlementsNearMiss;
  'entitlements.parameter_value': EntitlementsParameterValue;
  'entitlements.rule_set': EntitlementsRuleSet;
  'entitlements.screened': EntitlementsScreened;
  'entitlements.screening_blocker': EntitlementsScreeningBlocker;
  'entitlements.screening_column': EntitlementsScreeningColumn;
  'entitlements.screening_count': EntitlementsScreeningCount;
  'entitlements.screening_gap': EntitlementsScreeningGap;
  'entitlements.screening_lack': EntitlementsScreeningLack;
  'entitlements.screening_reject': EntitlementsScreeningReject;
  'entitlements.screening_run': EntitlementsScreeningRun;
  'entitlements.screening_stake': EntitlementsScreeningStake;
  'entitlements.screening_stretch': EntitlementsScreeningStretch;
  'firms.annual_figures': FirmsAnnualFigures;
  'firms.correction': FirmsCorrection;
  'firms.employment': FirmsEmployment;
  'firms.evidence': FirmsEvidence;
  'firms.firm': FirmsFirm;
  'firms.mandate': FirmsMandate;
  'firms.mandate_end': FirmsMandateEnd;
  'firms.payee_account': FirmsPayeeAccount;
  'funds.account': FundsAccount;
  'funds.answer': FundsAnswer;
  'funds.balance': FundsBalance;
  'funds.bank_file': FundsBankFile;
  'funds.batch': FundsBatch;
  'funds.batch_event': FundsBatchEvent;
  'funds.books_check': FundsBooksCheck;
  'funds.difference': FundsDifference;
  'funds.entry': FundsEntry;
  'funds.evidence': FundsEvidence;
  'funds.fund': FundsFund;
  'funds.instruction': FundsInstruction;
  'funds.item_event': FundsItemEvent;
  'funds.ledger': FundsLedger;
  'funds.manual_evidence': FundsManualEvidence;
  'funds.obligation': FundsObligation;
  'funds.obligation_event': FundsObligationEvent;
  'funds.obligation_exclusion': FundsObligationExclusion;
  'funds.payment_item': FundsPaymentItem;
  'funds.payment_line': FundsPaymentLine;
  'funds.posting': FundsPosting;
  'funds.posting_event': FundsPostingEvent;
  'funds.posting_rule': FundsPostingRule;
  'funds.recovery': FundsRecovery;
  'funds.recovery_receipt': FundsRecoveryReceipt;
  'funds.reservation': FundsReservation;
  'funds.scheme_limit': FundsSchemeLimit;
  'funds.scheme_usage': FundsSchemeUsage;
  'funds.statement': FundsStatement;
  'funds.statement_line': FundsStatementLine;
  'funds.step': FundsStep;
  'funds.stream_name': FundsStreamName;
  'funds.write_off': FundsWriteOff;
  'kernel.answer': KernelAnswer;
  'kernel.clock': KernelClock;
  'kernel.due_day': KernelDueDay;
  'kernel.file': KernelFile;
  'kernel.file_share': KernelFileShare;
  'kernel.installation': KernelInstallation;
  'kernel.job_under_way': KernelJobUnderWay;
  'kernel.migration': KernelMigration;
  'kernel.number_series': KernelNumberSeries;
  'kernel.task': KernelTask;
  'people.benefit_month': PeopleBenefitMonth;
  'people.contribution': PeopleContribution;
  'people.correction': PeopleCorrection;
  'people.education_record': PeopleEducationRecord;
  'people.evidence': PeopleEvidence;
  'people.flexible_registration': PeopleFlexibleRegistration;
  'people.loaded_city': PeopleLoadedCity;
  'people.payee_account': PeoplePayeeAccount;
  'people.person': PeoplePerson;
  'people.source_register': PeopleSourceRegister;
  'people.status': PeopleStatus;
  'people.unemployment_benefit': PeopleUnemploymentBenefit;
  'people.unemployment_registration': PeopleUnemploymentRegistration;
}
