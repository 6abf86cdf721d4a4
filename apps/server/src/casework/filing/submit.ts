import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { accountsOf as firmAccounts } from '../../firms/registry.ts';
import { bound } from '../../kernel/access.ts';
import { type CanonicalValue, canonicalJson } from '../../kernel/chain.ts';
import type { Tx } from '../../kernel/database.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import type { CaseworkCase } from '../../kernel/schema.generated.ts';
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts';
import { accountsOf as personAccounts } from '../../people/registry.ts';
import { newCase } from '../case.ts';
import { decidedMonths } from '../counted.ts';
import { attachDocuments, saveDecision, saveFacts } from '../dossier.store.ts';
import { exclusionWords } from '../exclusions.ts';
import { namedBy, objectLabelOf } from '../object-label.ts';
import { actorOn, performOn } from '../perform.ts';
import { refuse } from '../refusals.ts';
import { date } from '../views.ts';
import { askedDocuments } from './asks.ts';
import { type Claim, cardOf, claimsOf, filedOf } from './claims.ts';
import { bearerOfDraft, type Draft, endDraft, type Filing, filingOf, loadDraft } from './draft.ts';
import { casesFiled, loadSubmission } from './submission.store.ts';

const input = z.object({
  draftId: z.uuid(),
  expectedVersion: z.int(),
  /** Made once by the client for this act: sent again, it gives the first receipt again. */
  clientKey: z.string().min(8).max(200).meta({ example: '0f3c9a52-draft-1' }),
  /** The applicant declares that the statements are true (告知承诺). */
  declared: z.literal(true),
});
const output = z.object({
  submissionId: z.uuid(),
  receiptNumber: z.string(),
  filedOn: date,
  cases: z.array(
    z.object({
      caseId: z.uuid(),
      caseNumber: z.string(),
      benefitId: z.string(),
      objectLabel: z.string().nullable(),
    }),
  ),
});
type Context = UseCaseContext<z.output<typeof input>>;

/** Submits a draft: one receipt, one case per claimant × benefit × object, all of them or none. */
export const submit = useCase('casework.submit', {
  input,
  output,
  access: bound(),
  async run(context) {
    const { tx, actor, input, businessDate } = context;
    const draft = await loadDraft(tx, input.draftId, true);
    const contentHash = hashOf(draft);
    const earlier = await earlierSubmission(tx, input.clientKey);
    if (earlier !== null) {
      return earlier.content_hash === contentHash
        ? receiptOf(context, draft, earlier.submission_id)
        : refuse('casework.key-reused');
    }
    if (draft.row.status !== 'open') return refuse('casework.draft-closed');
    if (draft.row.version !== input.expectedVersion) return refuseGenerally('kernel.changed-meanwhile');

    const filing = await filingOf(tx, actor, draft.claimant);
    const card = await cardOf(tx, draft);
    const { claims: asked } = await claimsOf(context, draft, card);
    const claims = filedOf(draft, asked);
    if (claims.length === 0) refuse('casework.already-claimed', { rule: exclusionWords(asked) });
    refuseClaimed(claims.filter((each) => each.claimed));
    await checkComplete(tx, draft, claims);
    const submissionId = await openSubmission(context, draft, filing, claims[0] as Claim, contentHash);
    // Another may have claimed the same since it was asked: then too all such rows are told, and nothing is filed.
    const taken: Claim[] = [];
    for (const claim of claims) if (!(await openCase(context, draft, submissionId, claim))) taken.push(claim);
    refuseClaimed(taken);
    await endDraft(tx, draft, { status: 'submitted', submissionId });
    await context.audit({ action: 'casework.submit', object: { kind: 'submission', id: submissionId } });
    return { ...(await receiptOf(context, draft, submissionId)), filedOn: businessDate };
  },
});

const hashOf = ({ row, claimant, content }: Draft): string =>
  createHash('sha256')
    .update(canonicalJson([row.draft_id, claimant.id, row.benefit_ids, content] as unknown as CanonicalValue))
    .digest('hex');

async function earlierSubmission(tx: Tx, clientKey: string) {
  const { rows } = await sql<{ submission_id: string; content_hash: string }>`
    select * from casework.submission_under(${clientKey})`.execute(tx);
  return rows[0] ?? null;
}

/** @throws Refusal where something is claimed already, naming every row of the roster that is, and the rule. */
function refuseClaimed(claimed: readonly Claim[]): void {
  if (claimed.length === 0) return;
  const rule = exclusionWords(claimed);
  const rows = [...new Set(claimed.flatMap((each) => each.object?.row ?? []))];
  if (rows.length === 0) refuse('casework.already-claimed', { rule });
  const shown = `${rows.slice(0, ROWS_TOLD).join('、')}${rows.length > ROWS_TOLD ? ' 等' : ''}`;
  refuse(
    'casework.rows-claimed',
    { count: rows.length, rows: shown, rule },
    { path: ['roster', rows[0] as number], details: rows.map((row) => ({ row })) },
  );
}

/** More are counted; the details of the refusal have them all. */
const ROWS_TOLD = 20;

/** Every paper that is asked for is attached, and the money has somewhere to go. */
async function checkComplete(
  tx: Tx,
  { row, claimant, content }: Draft,
  claims: readonly Claim[],
): Promise<void> {
  const schemes = claims
    .map((claim) => claim.scheme)
    .filter((scheme, index, all) => all.indexOf(scheme) === index);
  const kinds = content.documents.map((each) => each.kind);
  const missing = askedDocuments(
    schemes,
    claims.map((each) => each.facts),
    kinds,
  ).filter((each) => each.required && !each.attached);
  if (missing.length > 0) {
    refuse(
      'casework.documents-missing',
      { kinds: missing.map((each) => each.label).join('、') },
      { path: ['documents'] },
    );
  }
  if (content.payeeAccountId === null)
    return refuse('casework.account-missing', {}, { path: ['payeeAccountId'] });
  const accounts = await (claimant.kind === 'person' ? personAccounts : firmAccounts)(tx, claimant.id);
  // The verified account, or one beside it that waits for the bank.
  if (!accounts.some((each) => each.valid_to === null && each.account_id === content.payeeAccountId))
    refuse('casework.account-missing', {}, { path: ['payeeAccountId'] });
  if (claims.length === 0) throw new Error(`draft ${row.draft_id} claims nothing`);
}

async function openSubmission(
  { tx, input }: Context,
  { claimant }: Draft,
  filing: Filing,
  { place }: Claim,
  contentHash: string,
): Promise<string> {
  const bearer = await bearerOfDraft(tx, input.draftId);
  if (claimant.kind === 'firm' && filing.as === 'counter' && bearer === null)
    return refuse('casework.bearer-missing', {}, { path: ['bearer'] });
  const { rows } = await sql<{ submissionId: string | null }>`
    select casework.open_submission(${claimant.kind}, ${claimant.id}, ${filing.counterOffice},
      ${place.acceptingOffice}, ${input.clientKey}, ${contentHash}, ${bearer && JSON.stringify(bearer)}::jsonb)
      as "submissionId"`.execute(tx);
  // Another draft was submitted under the same key while this one was being prepared.
  return rows[0]?.submissionId ?? refuse('casework.key-reused');
}

/** @returns whether it could be opened: false where the same is claimed already */
async function openCase(
  context: Context,
  draft: Draft,
  submissionId: string,
  claim: Claim,
): Promise<boolean> {
  const { tx } = context;
  const { scheme, object, place } = claim;
  const { rows } = await sql<Selectable<CaseworkCase>>`
    select * from casework.open_case(${submissionId}, ${scheme.benefitId}, ${claim.objectKey}, ${claim.periodKey},
      ${draft.content.payeeAccountId}, ${place.acceptingOffice}, ${place.standardsDivision}, ${place.payingDivision},
      ${claim.exclusionKeys}::text[], ${object?.name ?? null}, ${object?.idNumber ?? null},
      ${object?.personId ?? null})`.execute(tx);
  const [row] = rows;
  if (row === undefined) return false;
  const loaded = { row, state: newCase };
  const documents = await attachDocuments(tx, context.files, loaded, draft.content.documents);
  const facts = await saveFacts(tx, loaded, claim.facts);
  const decision = await saveDecision(tx, loaded, claim.evaluation, decidedMonths(claim, null));
  const command = { kind: 'submit', decision, facts, documents, receipt: submissionId } as const;
  await performOn(context, loaded, 0, command, await actorOn(context, loaded));
  return true;
}

/** The answer of a submission, first time and every time after. */
async function receiptOf(
  { tx, actor }: Context,
  { claimant }: Draft,
  submissionId: string,
): Promise<z.input<typeof output>> {
  const submission = await loadSubmission(tx, submissionId);
  const cases = await casesFiled(tx, submissionId);
  return {
    submissionId,
    receiptNumber: submission.receipt_number,
    filedOn: submission.filed_on,
    cases: cases.map((row) => ({
      caseId: row.case_id,
      caseNumber: row.case_number,
      benefitId: row.benefit_id,
      objectLabel: objectLabelOf(row.object_name, row.object_number, namedBy(actor, claimant)),
    })),
  };
}
