import { z } from 'zod';
import { anyone } from '../../kernel/access.ts';
import { computation } from '../../kernel/use-case.ts';
import { sheetChoice } from './sheet-choice.ts';
import { sheetById } from './sheets.ts';
import { templateOf } from './template.ts';

/** The spreadsheet that people fill in for screening. */
export const getTemplate = computation('entitlements.get-template', {
  input: z.object({ sheet: sheetChoice.meta({ example: 'person' }) }),
  output: z.object({ content: z.instanceof(Buffer), name: z.string(), mediaType: z.string() }),
  access: anyone(),
  async compute({ input }) {
    const sheet = sheetById(input.sheet);
    return {
      content: await templateOf(sheet),
      name: `${sheet.title}模板.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  },
});
