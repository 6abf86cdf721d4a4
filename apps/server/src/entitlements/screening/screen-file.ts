import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Pack } from '@wenye/rules';
import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { spooled } from '../../kernel/spool.ts';
import { UnreadableTable } from '../../kernel/spreadsheet/cell.ts';
import { computation } from '../../kernel/use-case.ts';
import { rulesInForce } from '../parameters/rules-in-force.ts';
import { refuse } from '../refusals.ts';
import { reportInto } from './reports.ts';
import { emptySummary, screen } from './screen.ts';
import { screeningInput, screeningOptions } from './screening-input.ts';
import { sheetChoice } from './sheet-choice.ts';
import type { SheetId } from './sheets.ts';
import { openSource } from './source.ts';
import { unreadOf } from './unread.ts';

/** Online, so that nobody's roster holds up everybody; the command line takes any length. */
const rowsOnline = 5000;

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
} as const;
type Format = keyof typeof mediaTypes;

const uploaded = z.custom<{ name: string; bytes: Buffer }>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && Buffer.isBuffer(value.bytes),
  '请选择要测算的文件。',
);

/**
 * Screens an uploaded .xlsx, .csv or JSON file and answers with a file, which may be a thousand times as large. Public:
 * nothing is kept.
 */
export const screenFile = computation('entitlements.screen-file', {
  input: screeningInput.extend({
    file: uploaded,
    sheet: sheetChoice.optional(),
    format: z.enum(['xlsx', 'json', 'html']).default('xlsx'),
  }),
  output: z.object({ content: z.instanceof(Readable), name: z.string(), mediaType: z.string() }),
  access: anyone(),
  read: rulesInForce,
  async compute({ input, businessDate, signal }, pack) {
    const folder = await mkdtemp(join(tmpdir(), 'wenye-screen-'));
    try {
      return await screenIn(folder, input, screeningOptions(input, businessDate), pack, signal);
    } catch (error) {
      if (error instanceof UnreadableTable)
        return refuse('entitlements.unreadable-table', { why: error.message }, { path: ['file'] });
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

type Input = {
  file: { name: string; bytes: Buffer };
  sheet?: SheetId | undefined;
  format: Format;
};

async function screenIn(
  folder: string,
  input: Input,
  options: ReturnType<typeof screeningOptions>,
  pack: Pack,
  signal: AbortSignal,
) {
  const path = join(folder, `input${extname(input.file.name).toLowerCase()}`);
  await writeFile(path, input.file.bytes);
  const source = await openSource(path, input.sheet ?? null, options);
  const head = {
    title: `${source.sheet.title}测算结果`,
    decisionDate: options.decisionDate,
    source: input.file.name,
    unread: unreadOf(source),
  };
  const content = await spooled(join(folder, 'output'), async (stream) => {
    const report = reportInto(stream, input.format, source.sheet, head);
    const summary = emptySummary();
    for await (const row of screen(source.rows, source.sheet, summary, pack)) {
      if (summary.rows > rowsOnline)
        refuse('entitlements.too-many-rows', { limit: rowsOnline }, { path: ['file'] });
      signal.throwIfAborted();
      await report.add(row);
    }
    await report.close(summary);
    signal.throwIfAborted();
  });
  return { content, name: `测算结果.${input.format}`, mediaType: mediaTypes[input.format] };
}
