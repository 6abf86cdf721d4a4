import { z } from 'zod';
import { SHEET_IDS, sheetChoices } from './sheets.ts';

/** Which sheet, as the API takes it. */
export const sheetChoice = z.enum(SHEET_IDS).describe(`哪一种表：${sheetChoices}`);
