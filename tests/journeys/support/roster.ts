import { BEARINGS, bearingsPeople, HIRES, type HireKind } from '@wenye/city';
import ExcelJS from 'exceljs';

/** One line of a roster, by the template's headings. */
export type RosterLine = Readonly<Record<string, string>>;

/** What the firm's own files say of the people it hired in 2020, and what each of them is there to show. */
export function hiresOnFile(date: string): { kind: HireKind; line: RosterLine }[] {
  return [...bearingsPeople(date)].slice(-HIRES.length).map(({ person, employments }, at) => {
    const contract = employments.find(({ firmId }) => firmId === BEARINGS);
    return {
      kind: HIRES[at] as HireKind,
      line: {
        姓名: person.name,
        身份证号: person.idNumber,
        劳动合同开始日期: contract?.contractStart ?? '',
        劳动合同终止日期: contract?.contractEnd ?? '',
      },
    };
  });
}

/** The line under headings that firms write instead of the template's. */
export function inOwnWords(line: RosterLine): RosterLine {
  return Object.fromEntries(
    Object.entries(line).map(([heading, cell]) => [OWN_WORDS[heading] ?? heading, cell]),
  );
}

const OWN_WORDS: Readonly<Record<string, string>> = {
  身份证号: '公民身份号码',
  劳动合同开始日期: '合同起始日期',
  劳动合同终止日期: '合同终止日期',
};

/** The spreadsheet as the firm would save it: a title, headings, a line a person. Rows count as in the file. */
export async function spreadsheet(
  lines: readonly RosterLine[],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const headings = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('花名册');
  sheet.addRow(['2020年新招用人员花名册']);
  sheet.addRow(headings);
  for (const line of lines) sheet.addRow(headings.map((heading) => line[heading] ?? ''));
  return {
    name: '花名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

/** The number with its check digit wrong, as a slip of the finger leaves it. */
export function misspelt(idNumber: string): string {
  return `${idNumber.slice(0, -1)}${idNumber.endsWith('1') ? '2' : '1'}`;
}
