import { fenToYuan, maskId } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { bound } from '../../kernel/access.ts';
import { describeFiles } from '../../kernel/files.ts';
import { useCase } from '../../kernel/use-case.ts';
import { decidedMonths, uncountedMonths } from '../counted.ts';
import { factView } from '../fact-view.ts';
import { freezeFacts } from '../facts.ts';
import { benefitLabel } from '../labels.ts';
import { claimantFacts } from '../registry.ts';
import { schemeOf } from '../scheme.ts';
import { caseFactView, claimantView, decisionOutcome, factValue, instant, yuan } from '../views.ts';
import { askedDocuments, askedFacts } from './asks.ts';
import { bearerOf, bearerView } from './bearer.ts';
import { type Claim, type ClaimObject, cardOf, claimsOf, filedOf } from './claims.ts';
import { bearerOfDraft, draftContent, loadDraft } from './draft.ts';
import { papersOf, paperView, payeeOf, payeeView } from './enclosed.ts';
import { monthsHeld } from './months-held.ts';

const draftStatus = z.enum(['open', 'submitted', 'abandoned']);
const asked = {
  documents: z.array(
    z.object({ kind: z.string(), label: z.string(), attached: z.boolean(), required: z.boolean() }),
  ),
  facts: z.array(z.object({ fact: z.string(), label: z.string(), question: z.string() })),
};

const ownCase = { caseId: z.uuid(), caseNumber: z.string() };

/** The caller's drafts, the last saved first. */
export const listDrafts = useCase('casework.list-drafts', {
  input: z.object({ status: draftStatus.default('open') }),
  output: z.object({
    rows: z.array(
      z.object({
        draftId: z.uuid(),
        /** The name is null where the caller no longer sees the claimant: moved out of the clerk's territory. */
        claimant: claimantView.extend({ name: z.string().nullable() }),
        benefitIds: z.array(z.string()),
        benefitLabels: z.array(z.string()),
        version: z.int(),
        savedAt: instant,
        atCounter: z.boolean(),
      }),
    ),
  }),
  access: bound(),
  async run({ tx, input, audit }) {
    const { rows } = await sql<ListedDraft>`select * from casework.own_drafts(${input.status})`.execute(tx);
    await audit({
      action: 'casework.list-drafts',
      object: { kind: 'own-list', id: input.status },
      fields: ['claimant-name'],
    });
    return {
      rows: rows.map((row) => ({
        draftId: row.draft_id,
        claimant: {
          kind: row.claimant_kind,
          id: row.claimant_id,
          name: row.claimant_name,
        },
        benefitIds: row.benefit_ids,
        benefitLabels: row.benefit_ids.map(benefitLabel),
        version: row.version,
        savedAt: row.saved_at.toISOString(),
        atCounter: row.counter_office !== null,
      })),
    };
  },
});

interface ListedDraft {
  draft_id: string;
  claimant_kind: 'person' | 'firm';
  claimant_id: string;
  claimant_name: string | null;
  counter_office: string | null;
  benefit_ids: string[];
  version: number;
  saved_at: Date;
}

/** A draft, with what the registers already know and what is still asked for. */
export const showDraft = useCase('casework.show-draft', {
  input: z.object({ draftId: z.uuid() }),
  output: z.object({
    draftId: z.uuid(),
    status: draftStatus,
    version: z.int(),
    claimant: claimantView,
    benefitIds: z.array(z.string()),
    content: draftContent,
    /** The papers that are attached, by their names; equal contents have equal hashes. */
    files: z.array(z.object({ fileId: z.uuid(), name: z.string(), sha256: z.string() })),
    /** The claimant's facts as of now: stated and registered. */
    facts: z.array(caseFactView),
    asks: z.object(asked),
    /** Months that a case of one's own that stands claims: they cannot be claimed again. */
    monthsHeld: z.array(z.object({ month: z.string(), ...ownCase })),
    submissionId: z.uuid().nullable(),
    /** Filled in at a counter, where of a firm it is to be named who came for it. */
    atCounter: z.boolean(),
    bearer: bearerView.nullable(),
  }),
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    const draft = await loadDraft(tx, input.draftId);
    const bearer = await bearerOfDraft(tx, input.draftId);
    const { row, content, claimant } = draft;
    const card = await cardOf(tx, draft);
    const known = await claimantFacts({ tx, businessDate, audit }, claimant, row.benefit_ids);
    const facts = freezeFacts(content.facts, known, { name: '本人申报', recordedOn: businessDate });
    const schemes = row.benefit_ids.map(schemeOf);
    const attached = await describeFiles(
      tx,
      content.documents.map((each) => each.fileId),
    );
    return {
      draftId: row.draft_id,
      status: row.status as 'open',
      version: row.version,
      claimant: { ...claimant, name: card.name },
      benefitIds: row.benefit_ids,
      content,
      files: attached.map(({ fileId, name, sha256 }) => ({ fileId, name, sha256 })),
      facts: facts.map(factView),
      asks: {
        documents: askedDocuments(
          schemes,
          [facts],
          content.documents.map((each) => each.kind),
        ),
        facts: askedFacts(row.benefit_ids, facts),
      },
      monthsHeld: await monthsHeld(tx, draft),
      submissionId: row.submission_id,
      atCounter: row.counter_office !== null,
      bearer: bearer && bearerOf(bearer, false),
    };
  },
});

/** What would be decided if the draft were submitted now, case by case. Stores nothing. */
export const previewDraft = useCase('casework.preview-draft', {
  input: z.object({ draftId: z.uuid() }),
  output: z.object({
    claims: z.array(
      z.object({
        benefitId: z.string(),
        benefitLabel: z.string(),
        row: z.int().nullable(),
        objectLabel: z.string().nullable(),
        outcome: decisionOutcome,
        amountYuan: yuan,
        answer: factValue,
        differences: z.array(caseFactView),
        /** The same is claimed already: it is left out where the draft says so, and cannot be filed otherwise. */
        claimed: z.boolean(),
        /** The claimant's own case by which it is; null where it is not claimed, or by another's case. */
        claimedBy: z.object(ownCase).nullable(),
        /** Months of it that are claimed already, by which own case; where the draft leaves out what is claimed, those left out. */
        taken: z.array(z.object({ month: z.string(), by: z.object(ownCase).nullable() })),
        /** The months that are claimed, `YYYY-MM` rising; none for what is claimed once. */
        months: z.array(z.string()),
        /** Those of them that the rules do not count: nothing is paid for them. */
        uncounted: z.array(z.string()),
      }),
    ),
    /** For whom of the roster what is not claimed: no register knows a month, and none is stated. */
    monthless: z.array(
      z.object({
        benefitId: z.string(),
        benefitLabel: z.string(),
        row: z.int(),
        objectLabel: z.string(),
      }),
    ),
    /** Of what can be filed. */
    totalYuan: yuan,
    asks: z.object({ documents: asked.documents }),
    /** The account that the money goes to, once it is named. */
    payee: payeeView.nullable(),
    papers: z.array(paperView),
  }),
  access: bound(),
  async run({ tx, input, businessDate, audit }) {
    const draft = await loadDraft(tx, input.draftId);
    const reader = { tx, businessDate, audit };
    const { claims, monthless } = await claimsOf(reader, draft, await cardOf(tx, draft));
    const fileable = claims.filter((each) => !each.claimed);
    const schemes = draft.row.benefit_ids.map(schemeOf);
    const attached = draft.content.documents.map((each) => each.kind);
    return {
      claims: claims.map((claim) => ({
        ...monthsOf(claim),
        benefitId: claim.scheme.benefitId,
        benefitLabel: benefitLabel(claim.scheme.benefitId),
        row: claim.object?.row ?? null,
        objectLabel: claim.object === null ? null : labelOf(claim.object),
        outcome: claim.evaluation.outcome,
        amountYuan: fenToYuan(claim.evaluation.amountFen),
        answer: claim.evaluation.answer as never,
        differences: claim.facts.filter((each) => each.differs).map(factView),
        claimed: claim.claimed,
        claimedBy: claim.claimedBy,
        taken: [...claim.taken],
      })),
      monthless: monthless.map(({ scheme, object }) => ({
        benefitId: scheme.benefitId,
        benefitLabel: benefitLabel(scheme.benefitId),
        row: object.row,
        objectLabel: labelOf(object),
      })),
      totalYuan: fenToYuan(fileable.reduce((sum, each) => sum + each.evaluation.amountFen, 0)),
      asks: {
        documents: askedDocuments(
          schemes,
          filedOf(draft, claims).map((each) => each.facts),
          attached,
        ),
      },
      payee: await payeeOf(tx, draft.claimant, draft.content.payeeAccountId),
      papers: await papersOf(tx, draft.row.benefit_ids, draft.content.documents),
    };
  },
});

function monthsOf(claim: Claim): { months: string[]; uncounted: string[] } {
  const months = decidedMonths(claim, null);
  return { months: months.claimed ?? [], uncounted: uncountedMonths(months) };
}

/** Whoever files typed the names, and tells two people of one surname apart by them. */
const labelOf = ({ name, idNumber }: Pick<ClaimObject, 'name' | 'idNumber'>): string =>
  `${name} ${maskId(idNumber)}`;
