import type { WorkbookParts } from './parts.ts';
import { readAll } from './xml.ts';

/** Whether numbers in cells of a style are dates, by the style's number. */
export type DateStyles = (style: number) => boolean;

/** Formats that every program knows: 14 to 22 and 45 to 47, and those of Chinese (ISO/IEC 29500-1, 18.8.30). */
const isKnown = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Which styles of a workbook show a date. */
export async function dateStyles(parts: WorkbookParts, name: string | undefined): Promise<DateStyles> {
  if (name === undefined) return () => false;
  const own = new Map<number, boolean>();
  const ofStyle: number[] = [];
  let isOfCells = false;
  await readAll(await parts.open(name), {
    open: (element, { numFmtId, formatCode = '' }) => {
      if (element === 'numFmt') own.set(Number(numFmtId), isDate(formatCode));
      else if (element === 'cellXfs') isOfCells = true;
      else if (element === 'xf' && isOfCells) ofStyle.push(Number(numFmtId ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') isOfCells = false;
    },
  });
  const styles = ofStyle.map((format) => own.get(format) ?? isKnown(format));
  return (style) => styles[style] === true;
}

/** A format with year, month or day outside of what it quotes. */
function isDate(format: string): boolean {
  const letters = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[ymd]/i.test(letters) && !/general/i.test(letters);
}
