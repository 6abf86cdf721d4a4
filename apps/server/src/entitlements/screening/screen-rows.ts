import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { cellOf } from '../../kernel/spreadsheet/cell.ts';
import { computation } from '../../kernel/use-case.ts';
import { benefitAnswer, combination } from '../deciding/answer-schema.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import { rowJson, summaryJson } from './report-json.ts';
import { rowReader } from './row-request.ts';
import { emptySummary, problemOfOptions, type ScreenedRow, screen } from './screen.ts';
import { screeningInput, screeningOptions } from './screening-input.ts';
import { sheetChoice } from './sheet-choice.ts';
import { narrowed, sheetById } from './sheets.ts';

/** As many as fit one answer that is still quick; longer rosters go by file or through `wenye screen`. */
const rowsAtOnce = 1000;

const cellError = z.object({
  row: z.int(),
  column: z.string(),
  content: z.string(),
  message: z.string(),
});

const rowView = z.object({
  row: z.int(),
  name: z.string(),
  id: z.string(),
  benefits: z
    .array(benefitAnswer)
    .optional()
    .describe('与 POST /api/decide 的答复相同；有错误的行没有这一项'),
  combinations: z.array(combination).optional().describe('不能同时享受的待遇，选哪一项、为什么；没有的不列'),
  errors: z.array(cellError).optional(),
  warnings: z
    .array(cellError)
    .optional()
    .describe('照样测算了，但请留意：同一人出现两次，或出生日期、性别与身份证号不一致'),
});

const summaryView = z.object({
  rows: z.int(),
  wrong: z.int(),
  repeated: z.int(),
  benefits: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      counts: z.record(z.string(), z.int()),
      totalYuan: z.string(),
    }),
  ),
});

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/**
 * Screens rows as they stand in the template, column headings as keys. Public: nothing is stored. Each row is
 * decided exactly as `POST /api/decide` decides it.
 */
export const screenRows = computation('entitlements.screen-rows', {
  input: screeningInput.extend({
    sheet: sheetChoice,
    rows: z.array(z.record(z.string(), cell)).min(1).max(rowsAtOnce),
  }),
  output: z.object({ rows: z.array(rowView), summary: summaryView }),
  access: anyone(),
  read: rulesInForce,
  async compute({ input, businessDate, signal }, pack) {
    const options = screeningOptions(input, businessDate);
    const problem = problemOfOptions(sheetById(input.sheet), options);
    if (problem !== null) refuse('entitlements.request-wrong', { problem });
    const sheet = narrowed(sheetById(input.sheet), options.clauses);
    const read = rowReader(sheet, options);
    const summary = emptySummary();
    const rows: RowView[] = [];
    for await (const row of screen(requests(input.rows, read), sheet, summary, pack)) {
      signal.throwIfAborted();
      rows.push(asView(row));
    }
    const head = { title: sheet.title, decisionDate: options.decisionDate, source: 'API', unread: [] };
    return { rows, summary: summaryJson(summary, head) };
  },
});

type RowView = z.input<typeof rowView>;

/** Answers are read-only in the rules and plain in zod: the same JSON. */
function asView(row: ScreenedRow): RowView {
  const json: object = rowJson(row);
  return json as RowView;
}

type Cells = Record<string, z.output<typeof cell>>;

/** Rows are numbered from 1, in the order given. */
async function* requests(rows: readonly Cells[], read: ReturnType<typeof rowReader>) {
  for (const [index, row] of rows.entries()) {
    const cells = Object.entries(row).flatMap(([heading, value]): [string, string][] => {
      const text = textOf(value);
      return text === '' ? [] : [[heading, text]];
    });
    yield read({ number: index + 1, cells: new Map(cells) });
  }
}

/** As of a file: a number of so many digits that the last are lost reads as one that was rounded. */
const textOf = (value: z.output<typeof cell>): string => (value === null ? '' : cellOf(value));
