import { sql } from 'kysely';
import { z } from 'zod';
import { anyone, officer } from '../../kernel/access.ts';
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts';
import { calendar } from '../calendar.ts';
import { benefitLabel } from '../labels.ts';
import { refuse } from '../refusals.ts';
import { date, pageInput, pageOf } from '../views.ts';
import { noticeLineView } from './compose-notice.ts';
import { proofOf } from './merkle.ts';
import { findNotice, linesOf, type NoticeRow } from './notice.store.ts';
import { noticePeriod } from './notice.ts';

const noticeView = z.object({
  noticeId: z.uuid(),
  noticeNumber: z.string(),
  title: z.string(),
  benefitId: z.string(),
  benefitLabel: z.string(),
  officeName: z.string(),
  officePhone: z.string().nullable().describe('发布机构的电话'),
  /** The number belongs to the demonstration and rings nowhere. */
  phoneGenerated: z.boolean(),
  publishedOn: date,
  from: date,
  until: date,
  lineCount: z.int(),
  rootHash: z.string(),
});
const shownLine = noticeLineView.extend({
  line: z.int(),
  until: date,
  leafHash: z.string(),
  /** Still to be awarded, or awarded: not refused, returned or withdrawn since the list was published. */
  stands: z.boolean(),
});

/** Never by a name: nobody is to be looked up in what is published. */
const listInput = pageInput.extend({
  q: pageInput.shape.q.describe('公示号，或者它的末几位'),
  benefitId: z.string().max(20).optional(),
  division: z.string().max(50).optional().describe('名单上的县区名称'),
});

/** Notices that are up, and by what they may be narrowed down. No sign-in; what is over is gone. */
export const listNotices = useCase('casework.list-notices', {
  input: listInput,
  output: pageOf(noticeView.extend({ divisions: z.array(z.string()) })).extend({
    choices: z.object({
      benefits: z.array(z.object({ benefitId: z.string(), benefitLabel: z.string() })),
      divisions: z.array(z.string()),
    }),
  }),
  access: anyone(),
  async run(context) {
    const { rows, choices, ...page } = await noticePage(context, true);
    return {
      ...page,
      rows: rows.map((row) => ({ ...viewOf(row), divisions: row.divisions })),
      choices: {
        ...choices,
        benefits: choices.benefits.map((id) => ({ benefitId: id, benefitLabel: benefitLabel(id) })),
      },
    };
  },
});

/** The notices that the caller's offices published, or that list a case of theirs; those that are over included. */
export const listDeskNotices = useCase('casework.list-desk-notices', {
  input: listInput,
  output: pageOf(
    noticeView.extend({
      takenDownOn: date.nullable(),
      /** The last day of the line that runs longest, where an objection prolonged it. */
      runsUntil: date,
      begun: z.boolean().describe('公示期已开始；以前发布了的也可以看、可以提出异议'),
      over: z.boolean().describe('最后一条也已期满'),
      waitingCount: z.int().describe('期满待批准的件数'),
      objectedCount: z.int().describe('正在处理异议的件数'),
    }),
  ),
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run(context) {
    const { businessDate } = context;
    const { rows, choices: _, ...page } = await noticePage(context, false);
    return {
      ...page,
      rows: rows.map((row) => {
        const view = viewOf(row);
        return { ...view, begun: view.from <= businessDate, ...standingOf(row, businessDate) };
      }),
    };
  },
});

/** A notice with the lines whose period still runs. No sign-in. @throws Refusal once it is taken down */
export const showNotice = useCase('casework.show-notice', {
  input: z.object({ noticeId: z.uuid() }),
  output: noticeView.extend({ lines: z.array(shownLine) }),
  access: anyone(),
  async run({ tx, input, businessDate }) {
    const notice = await findNotice(tx, input.noticeId);
    const lines = (await linesOf(tx, input.noticeId)).filter((line) => line.until >= businessDate);
    if (notice === undefined || lines.length === 0) return refuse('casework.notice-taken-down');
    return {
      ...viewOf(notice),
      lines: lines.map((row) => ({
        ...noticeLineView.parse(row.masked),
        line: row.line,
        until: row.until,
        leafHash: row.leaf_hash,
        stands: row.stands,
      })),
    };
  },
});

/** Proof that a line was on the published list: hash the line, then each neighbour, and compare with the root. */
export const proveNoticeLine = useCase('casework.prove-notice-line', {
  input: z.object({ noticeId: z.uuid(), line: z.int().min(1) }),
  output: z.object({
    rootHash: z.string(),
    leafHash: z.string(),
    proof: z.array(z.object({ side: z.enum(['left', 'right']), hash: z.string() })),
  }),
  access: anyone(),
  async run({ tx, input }) {
    const notice = await findNotice(tx, input.noticeId);
    const leaves = (await linesOf(tx, input.noticeId)).map((row) => row.leaf_hash);
    const leafHash = leaves[input.line - 1];
    // Without all the leaves there is no proof: the notice is over, or other lines' periods are.
    if (notice === undefined || leafHash === undefined || leaves.length < notice.line_count) {
      return refuse('casework.notice-taken-down');
    }
    return { rootHash: notice.root_hash, leafHash, proof: proofOf(leaves, input.line - 1) };
  },
});

function viewOf(row: NoticeRow): z.input<typeof noticeView> {
  const days = { count: row.days, unit: row.unit as 'working' | 'calendar' };
  return {
    noticeId: row.notice_id,
    noticeNumber: row.notice_number,
    title: row.title,
    benefitId: row.benefit_id,
    benefitLabel: benefitLabel(row.benefit_id),
    officeName: row.office_name,
    officePhone: row.office_phone,
    phoneGenerated: row.phone_generated,
    publishedOn: row.published_on,
    from: noticePeriod(row.published_on, days, calendar).from,
    until: row.until,
    lineCount: row.line_count,
    rootHash: row.root_hash,
  };
}

type ListedNotice = NoticeRow & {
  divisions: string[];
  standing: { runsUntil: string; waiting: number; objected: number };
};

const standingOf = ({ taken_down_on, standing }: ListedNotice, today: string) => ({
  takenDownOn: taken_down_on,
  runsUntil: standing.runsUntil,
  over: standing.runsUntil < today,
  waitingCount: standing.waiting,
  objectedCount: standing.objected,
});

interface NoticePage {
  total: number;
  rows: ListedNotice[];
  choices: { benefits: string[]; divisions: string[] };
}

/** `up`: only those that run; else those of the caller's offices. */
async function noticePage({ tx, input }: UseCaseContext<z.output<typeof listInput>>, up: boolean) {
  const { page, pageSize, ...filter } = input;
  const { rows: answers } = await sql<{ answer: NoticePage }>`
    select casework.notice_page(${up}, ${JSON.stringify(filter)}::jsonb, ${(page - 1) * pageSize}, ${pageSize})
      as answer`.execute(tx);
  return { ...(answers[0] as (typeof answers)[number]).answer, page, pageSize };
}
