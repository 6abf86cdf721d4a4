import { z } from 'zod';
import { officer } from '../../kernel/access.ts';
import { refuse as refuseGenerally } from '../../kernel/refusals.ts';
import { useCase } from '../../kernel/use-case.ts';
import { calendar } from '../calendar.ts';
import { refuse } from '../refusals.ts';
import { schemeOf } from '../scheme.ts';
import { date, nameDifference, yuan } from '../views.ts';
import { candidates, onlyBenefit } from './notice.store.ts';
import { noticePeriod } from './notice.ts';

/** A line as everybody may see it. */
export const noticeLineView = z.strictObject({
  name: z.string(),
  idNumber: z.string().nullable(),
  hiredName: z.string().nullable(),
  hiredIdNumber: z.string().nullable(),
  benefit: z.string(),
  division: z.string(),
  period: z.string(),
  amountYuan: yuan,
});

const candidate = z.object({
  caseId: z.uuid(),
  caseNumber: z.string(),
  version: z.int(),
  benefitId: z.string(),
  shown: noticeLineView,
  names: z.array(nameDifference),
});

const composers = officer('reviewer', 'approver');

/** The lines that one notice holds. Of each benefit the candidates are as many: see casework.notice_candidates. */
export const MOST_LINES = 2000;

/** Cases with money reserved that wait for their notice. */
export const listNoticeCandidates = useCase('casework.list-notice-candidates', {
  input: z.object({ benefitId: z.string().max(20).optional() }),
  output: z.object({
    rows: z.array(candidate),
    mostLines: z.int().describe('一次公示最多多少件；一项待遇列出的也最多这些'),
  }),
  access: composers,
  async run({ tx, input, audit }) {
    const rows = await candidates(tx, input.benefitId === undefined ? {} : { benefitId: input.benefitId });
    await audit({
      action: 'casework.list-notice-candidates',
      object: { kind: 'notice', id: 'candidates' },
      fields: ['claimant-name'],
    });
    return { rows, mostLines: MOST_LINES };
  },
});

/** The notice as it would be published today: lines masked, period by the scheme. Stores nothing. */
export const previewNotice = useCase('casework.preview-notice', {
  input: z.object({ caseIds: z.array(z.uuid()).min(1).max(MOST_LINES) }),
  output: z.object({
    benefitId: z.string(),
    publishOn: date,
    from: date,
    until: date,
    unit: z.enum(['working', 'calendar']).describe('公示期按工作日还是自然日计'),
    lines: z.array(candidate),
  }),
  access: composers,
  async run({ tx, input, businessDate, audit }) {
    const lines = await candidates(tx, { caseIds: input.caseIds });
    if (lines.length < new Set(input.caseIds).size)
      return refuseGenerally('kernel.not-found', {}, { path: ['caseIds'] });
    const benefitId = onlyBenefit(lines, 'caseIds');
    const days = schemeOf(benefitId).notice.value ?? refuse('casework.no-notice');
    await audit({
      action: 'casework.preview-notice',
      object: { kind: 'notice', id: 'preview' },
      fields: ['claimant-name'],
    });
    const period = noticePeriod(businessDate, days, calendar);
    return { benefitId, publishOn: businessDate, ...period, unit: days.unit, lines };
  },
});
