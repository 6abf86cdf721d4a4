import { checkResidentId, checkUscc, formatDate, normaliseResidentId, normaliseUscc } from '@wenye/codes';
import type { Json, Request } from '@wenye/rules';
import { type Cell, isRounded, type SheetRow } from '../../kernel/spreadsheet/cell.ts';
import { type MonthCells, monthRows } from './months.ts';
import { parseCell } from './parse-cell.ts';
import { parseCounty } from './parse-county.ts';
import { type Column, columnOf, type Sheet } from './sheets.ts';

/** What is wrong in one cell, for the person who mends the file. */
export type CellError = {
  /** As shown in the spreadsheet program. */
  readonly row: number;
  readonly column: string;
  readonly content: string;
  /** Chinese, with what to do. */
  readonly message: string;
};

export type Subject = {
  readonly name: string;
  readonly id: string;
  readonly firm: string;
  readonly firmCode?: string;
};

export type RowRequest =
  | { readonly row: number; readonly subject: Subject; readonly request: Request }
  | { readonly row: number; readonly subject: Subject; readonly errors: readonly CellError[] };

/** Choices for a whole file. */
export type ScreeningOptions = {
  readonly decisionDate: string;
  readonly knownOn?: string;
  /** For rows that name no county. */
  readonly county?: string;
  readonly clauses?: readonly string[];
  readonly parameters?: NonNullable<Request['parameters']>;
};

/**
 * Turns rows of a sheet into requests, one by one, in order. In a hire sheet the columns of the firm may be
 * left empty below its first row: they are then those of the row above.
 */
export function rowReader(sheet: Sheet, headings: ReadonlyMap<string, Column>, options: ScreeningOptions) {
  let firmAbove: FirmCells = new Map();
  return (row: SheetRow): RowRequest => {
    const reading = new Reading(sheet, headings, row, options);
    if (sheet.id === 'hire') {
      firmAbove = inherited(firmAbove, reading.firmCells());
      return reading.hire(firmAbove);
    }
    return reading.person();
  };
}

type FirmCells = ReadonlyMap<Column, Cell>;

/** The firm's cells of a row, those of the row above where it says nothing else and names no other firm. */
function inherited(above: FirmCells, own: FirmCells): FirmCells {
  const names = (cells: FirmCells, kind: Column['use']['kind']) =>
    [...cells].find(([column]) => column.use.kind === kind)?.[1];
  const isOther = (kind: 'uscc' | 'firm-name') => {
    const name = names(own, kind);
    return name !== undefined && name !== names(above, kind);
  };
  // By its code where both rows have one; a name may be written in more than one way.
  const sameCode = names(own, 'uscc') !== undefined && !isOther('uscc');
  const other = isOther('uscc') || (!sameCode && isOther('firm-name'));
  return other ? own : new Map([...above, ...own]);
}

/** One row being read: collects facts, and every error rather than the first. */
class Reading {
  private readonly cells = new Map<Column, Cell>();
  /** Headings as the file writes them: errors speak of the columns that people see. */
  private readonly written = new Map<Column, string>();
  private readonly errors: CellError[] = [];
  private readonly sheet: Sheet;
  private readonly row: SheetRow;
  private readonly options: ScreeningOptions;

  constructor(sheet: Sheet, headings: ReadonlyMap<string, Column>, row: SheetRow, options: ScreeningOptions) {
    this.sheet = sheet;
    this.row = row;
    this.options = options;
    for (const [heading, cell] of row.cells) {
      const found = columnOf(headings, heading);
      if (!found) continue;
      const { column, inWan } = found;
      const value = inWan && /^[\d.,]+$/.test(cell) ? `${cell}万` : cell;
      const before = this.cells.get(column);
      if (before !== undefined && before !== value) {
        this.fail(column, `有两列是“${column.heading}”，这一行两处内容不同（另一处是“${cell}”），请保留一处`);
        continue;
      }
      this.cells.set(column, value);
      this.written.set(column, heading.trimEnd());
    }
  }

  person(): RowRequest {
    const months = this.monthCells();
    const insuredAs = this.cellOf('months-insured-as');
    const facts = this.facts('person.');
    const contributions = monthRows(months, (column, text) => this.fail(column, text));
    if (contributions !== null) {
      const code = insuredAs === undefined ? null : this.insuredAs(insuredAs);
      facts['person.contributions'] = contributions.map(({ month, paid }) => ({
        month,
        'insured-as': code,
        paid,
      }));
    }
    return this.finish('person', facts);
  }

  hire(firmCells: FirmCells): RowRequest {
    for (const [column, cell] of firmCells) if (!this.cells.has(column)) this.cells.set(column, cell);
    const firmFacts = this.facts('firm.', 'firm.hires.');
    const hire = this.facts('firm.hires.');
    const contributions = monthRows(this.monthCells(), (column, text) => this.fail(column, text));
    const item: Record<string, Json> = { id: this.idNumber() || String(this.row.number) };
    for (const [id, value] of Object.entries(hire)) item[id.slice('firm.hires.'.length)] = value;
    if (contributions !== null) {
      item['contributions'] = contributions.map(({ month, paid }) => ({ month, 'unit-paid': paid }));
    }
    this.checkFirmCode();
    this.checkContract(hire);
    return this.finish('firm', { ...firmFacts, 'firm.hires': [item] });
  }

  /** The cells of this row that describe the firm: everything before the hired person's columns. */
  firmCells(): FirmCells {
    return new Map([...this.cells].filter(([{ use }]) => isFirmColumn(use)));
  }

  private finish(kind: Request['subject'], facts: Record<string, Json>): RowRequest {
    const id = this.checkedId();
    const county = this.county();
    const subject = {
      name: this.checkedName(),
      id,
      firm: this.text('firm-name'),
      firmCode: normaliseUscc(this.text('uscc')),
    };
    if (this.errors.length > 0) return { row: this.row.number, subject, errors: this.errors };
    const { decisionDate, knownOn, clauses, parameters } = this.options;
    const request: Request = {
      subject: kind,
      decisionDate,
      county,
      facts,
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(clauses === undefined ? {} : { clauses }),
      ...(parameters === undefined ? {} : { parameters }),
    };
    return { row: this.row.number, subject, request };
  }

  /** Facts whose id starts with `prefix` (and not with `except`), by id. Empty cells are left out: unknown. */
  private facts(prefix: string, except?: string): Record<string, Json> {
    const facts: Record<string, Json> = {};
    for (const [column, cell] of this.cells) {
      if (column.use.kind !== 'fact') continue;
      const { definition } = column.use;
      if (!definition.id.startsWith(prefix) || (except && definition.id.startsWith(except))) continue;
      const parsed = parseCell(column.words?.[cell] ?? cell, definition);
      if ('problem' in parsed) this.fail(column, parsed.problem);
      else facts[definition.id] = parsed.value;
    }
    return facts;
  }

  private monthCells(): MonthCells {
    const pick = (kind: Column['use']['kind']) => {
      const column = this.columnOf(kind);
      const cell = column && this.cells.get(column);
      return column && cell !== undefined ? { column, cell } : null;
    };
    return {
      from: pick('months-from'),
      to: pick('months-to'),
      paid: pick('months-paid'),
      list: pick('months-list'),
    };
  }

  private insuredAs(cell: Cell): string | null {
    const column = this.columnOf('months-insured-as');
    const found = insuredAsWords.find(([word]) => cell.includes(word));
    if (!found && column) this.fail(column, '请填“灵活就业人员”“单位职工”或“城乡居民”');
    return found?.[1] ?? null;
  }

  private checkedId(): string {
    const column = this.columnOf('resident-id');
    const id = this.idNumber();
    if (!column) return id;
    if (id === '') {
      this.fail(column, '缺身份证号');
      return '';
    }
    if (isRounded(id)) {
      this.fail(column, '身份证号被 Excel 存成了数字，末几位已丢失；请先把该列设为“文本”格式再重新录入');
      return '';
    }
    const check = checkResidentId(id, this.options.decisionDate);
    if (!check.valid) this.fail(column, check.reason);
    return id;
  }

  private checkedName(): string {
    const column = this.columnOf('name');
    const name = this.text('name');
    if (!column) return name;
    if (name.length > LONGEST_NAME) {
      this.fail(column, `姓名超过 ${LONGEST_NAME} 个字，请核对是不是填错了列`);
    } else if (/\p{Cc}|\p{Cf}/u.test(name)) {
      this.fail(column, '姓名里有换行或看不见的字符，请删去后重新录入');
    }
    return name;
  }

  /** Who begins tomorrow is not hired yet, and no contract ends before it begins: slips of the pen, told where they are. */
  private checkContract(hire: Readonly<Record<string, Json>>): void {
    const [start, end] = [hire[CONTRACT_START], hire[CONTRACT_END]];
    if (typeof start !== 'string') return;
    const { decisionDate } = this.options;
    if (start > decisionDate) {
      this.failFact(
        CONTRACT_START,
        `晚于${formatDate(decisionDate)}，此人还没有招用；请核对日期，招用以后再申请`,
      );
    }
    if (typeof end === 'string' && end < start) {
      this.failFact(CONTRACT_END, `早于合同开始日期（${formatDate(start)}），请核对这两个日期`);
    }
  }

  private failFact(id: string, message: string): void {
    const column = this.sheet.columns.find(({ use }) => use.kind === 'fact' && use.definition.id === id);
    if (column) this.fail(column, message);
  }

  private checkFirmCode(): void {
    const column = this.columnOf('uscc');
    const code = this.cellOf('uscc');
    if (!column || code === undefined) return;
    const check = checkUscc(code);
    if (!check.valid) this.fail(column, check.reason);
  }

  private county(): string | null {
    const cell = this.cellOf('county');
    const column = this.columnOf('county');
    if (cell === undefined || !column) return this.options.county ?? null;
    const division = parseCounty(cell, this.options.decisionDate);
    if ('value' in division) return division.value;
    this.fail(column, division.problem);
    return null;
  }

  private idNumber(): string {
    return normaliseResidentId(this.text('resident-id'));
  }

  private text(kind: Column['use']['kind']): string {
    return this.cellOf(kind) ?? '';
  }

  private cellOf(kind: Column['use']['kind']): Cell | undefined {
    const column = this.columnOf(kind);
    return column && this.cells.get(column);
  }

  private columnOf(kind: Column['use']['kind']): Column | undefined {
    return this.sheet.columns.find(({ use }) => use.kind === kind);
  }

  private fail(column: Column, message: string): void {
    const content = this.cells.get(column) ?? '';
    const heading = this.written.get(column) ?? column.heading;
    this.errors.push({ row: this.row.number, column: heading, content, message });
  }
}

const CONTRACT_START = 'firm.hires.contract-start';
const CONTRACT_END = 'firm.hires.contract-end';

/** The longest names here, transcribed with a dot (买买提·…), stay well below; more is another column's text. */
const LONGEST_NAME = 50;

const insuredAsWords: readonly (readonly [string, string])[] = [
  ['灵活', 'flexible'],
  ['flexible', 'flexible'],
  ['单位', 'employee'],
  ['职工', 'employee'],
  ['employee', 'employee'],
  ['居民', 'resident'],
  ['resident', 'resident'],
];

function isFirmColumn(use: Column['use']): boolean {
  if (use.kind === 'fact') return !use.definition.id.startsWith('firm.hires.');
  return use.kind === 'uscc' || use.kind === 'firm-name' || use.kind === 'county';
}
