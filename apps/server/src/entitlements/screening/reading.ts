import { checkResidentId, checkUscc, formatDate, nameProblem, type ResidentIdCheck } from '@wenye/codes';
import { type Json, type ListDefinition, shortId } from '@wenye/rules';
import { type Cell, isRounded, type SheetRow } from '../../kernel/spreadsheet/cell.ts';
import type { CellError } from './cell-errors.ts';
import { type Column, columnOf, inColumnOrder, isInstead, type MonthsPart } from './column.ts';
import { isList } from './fact-columns.ts';
import { monthRows } from './months.ts';
import { parseCell } from './parse-cell.ts';
import { parseCounty } from './parse-county.ts';
import { readCell } from './read-cell.ts';
import type { RowCells, RowRequest, ScreeningOptions, Written } from './row-request.ts';
import type { Sheet, Span } from './sheets.ts';

type Facts = Record<string, Json>;

/** One row being read: collects facts, and every error rather than the first. */
export class Reading {
  private readonly cells = new Map<Column, Written>();
  private readonly errors: CellError[] = [];
  private readonly warnings: CellError[] = [];
  private readonly sheet: Sheet;
  private readonly headings: ReadonlyMap<string, Column>;
  private readonly row: SheetRow;
  private readonly options: ScreeningOptions;

  constructor(sheet: Sheet, headings: ReadonlyMap<string, Column>, row: SheetRow, options: ScreeningOptions) {
    this.sheet = sheet;
    this.headings = headings;
    this.row = row;
    this.options = options;
    for (const [heading, cell] of row.cells) {
      const found = columnOf(headings, heading);
      if (!found) continue;
      const { column } = found;
      const value = readCell(cell, found);
      const written = { heading: heading.trimEnd(), cell: value };
      const before = this.cells.get(column);
      if (before === undefined) {
        this.cells.set(column, written);
        continue;
      }
      const [wasInstead, instead] = [isInstead(before.heading, column), isInstead(heading, column)];
      if (wasInstead && !instead) this.cells.set(column, written);
      else if (before.cell !== value && wasInstead === instead) {
        this.fail(column, `有两列是“${column.heading}”，这一行两处内容不同（另一处是“${cell}”），请保留一处`);
      }
    }
  }

  /** The cells of this row that describe the firm: all but the columns of the roster's item. */
  firmCells(): RowCells {
    return new Map([...this.cells].filter(([{ use }]) => isFirmColumn(use)));
  }

  /** Lets cells of the firm stand where this row has none. */
  takeFirm(cells: RowCells): void {
    for (const [column, written] of cells) if (!this.cells.has(column)) this.cells.set(column, written);
  }

  request(): RowRequest {
    const { roster, subject: kind, benefits } = this.sheet;
    const own = this.group(undefined);
    // The subject of the row: what its ID number tells is of them.
    const person = roster === null ? own : this.group(roster.id);
    this.checkFirmCode();
    for (const span of this.sheet.spans) this.checkSpan(span, person);
    this.checkMerged();
    this.checkBeyond();
    const id = this.checkedId(person) || this.text('item');
    const county = this.county();
    const subject = {
      name: this.checkedName(),
      id,
      firm: this.text('firm-name'),
      firmCode: this.text('uscc'),
    };
    const read = { row: this.row.number, subject, cells: this.cells };
    if (this.errors.length > 0) return { ...read, errors: inColumnOrder(this.errors, this.sheet) };
    const item = roster === null ? {} : { [roster.id]: [{ id: id || String(read.row), ...person }] };
    const { decisionDate, knownOn, parameters } = this.options;
    const request = {
      subject: kind,
      clauses: benefits.map((benefit) => benefit.id),
      decisionDate,
      county,
      facts: { ...own, ...item },
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(parameters === undefined ? {} : { parameters }),
    };
    return { ...read, request, warnings: this.warnings };
  }

  /**
   * What the row says of the items of a list, or of the person or firm itself (undefined), by the key of a request;
   * lists of months within. Empty cells are left out: unknown.
   */
  private group(list: string | undefined): Facts {
    const facts: Facts = {};
    for (const [column, { cell }] of this.cells) {
      if (column.use.kind !== 'fact' || column.use.definition.list !== list) continue;
      const { definition } = column.use;
      const parsed = parseCell(meant(cell, column), definition);
      if ('problem' in parsed) this.fail(column, parsed.problem);
      else facts[shortId(definition)] = parsed.value;
    }
    for (const months of this.monthLists().filter((each) => each.list === list)) {
      const rows = this.months(months);
      if (rows !== null) facts[shortId(months)] = rows;
    }
    return facts;
  }

  private monthLists(): readonly ListDefinition[] {
    return [...new Set(this.sheet.columns.flatMap(({ use }) => (use.kind === 'months' ? [use.list] : [])))];
  }

  /** The rows of a list of months; null: nothing was filled in. */
  private months(list: ListDefinition): Json[] | null {
    const place = (part: MonthsPart) => {
      const column = this.sheet.columns.find(
        ({ use }) => use.kind === 'months' && use.part === part && use.list === list,
      );
      return column === undefined ? null : { column, cell: this.cells.get(column)?.cell };
    };
    const rows = monthRows(
      {
        from: place('from'),
        to: place('to'),
        paid: place('paid'),
        list: place('list'),
        alone: place('alone'),
      },
      (column, text) => this.fail(column, text),
    );
    if (rows === null) return null;
    const inEach = this.group(list.id);
    const items = list.items.filter((item) => !isList(item));
    return rows.map(({ month, paid }) =>
      Object.fromEntries(
        items.map((item) => {
          const said = item.type === 'month' ? month : item.type === 'money' ? paid : inEach[shortId(item)];
          return [shortId(item), said ?? null];
        }),
      ),
    );
  }

  /** Checks the number of the row's person, and adds to their facts what it tells and the row does not. */
  private checkedId(person: Facts): string {
    const column = this.columnOf('resident-id');
    if (!column) return '';
    const id = this.text('resident-id');
    if (id === '') {
      this.fail(column, '缺身份证号');
      return '';
    }
    if (isRounded(id)) {
      this.fail(
        column,
        '身份证号被存成了数字，末几位已丢失；请先把该列设为“文本”格式（接口里写成字符串），再重新填写完整的号码',
      );
      return '';
    }
    const check = checkResidentId(id, this.options.decisionDate);
    if (check.valid) this.addTold(person, check);
    else this.fail(column, check.reason);
    return id;
  }

  /** What is typed stands; where the number tells otherwise, that is said at its column. */
  private addTold(person: Facts, check: ResidentIdCheck & { valid: true }): void {
    for (const column of this.sheet.columns) {
      const { use, told } = column;
      if (told === undefined || use.kind !== 'fact') continue;
      const { definition } = use;
      const typed = person[shortId(definition)];
      const value = check[told];
      // Before the first day that the rules take, a number is no reason to refuse the row.
      const isTaken = definition.min === undefined || value >= definition.min;
      if (typed === undefined) {
        if (isTaken && !this.cells.has(column)) person[shortId(definition)] = value;
      } else if (typed !== value) {
        const shown =
          told === 'birthDate'
            ? formatDate(value)
            : definition.values?.find(({ code }) => code === value)?.label;
        this.warnings.push(
          this.complaint(column, `与身份证号不一致（号码表明是${shown}），已按填写的测算；请核对这两处`),
        );
      }
    }
  }

  private checkedName(): string {
    const column = this.columnOf('name');
    const name = this.text('name');
    if (!column) return name;
    const problem = name === '' ? null : nameProblem(name);
    if (problem !== null) this.fail(column, problem);
    return name;
  }

  /** Who begins tomorrow is not hired yet, and no contract ends before it begins: slips of the pen, told where they are. */
  private checkSpan({ start, end, called, notYet }: Span, facts: Facts): void {
    const [from, to] = [facts[shortId(start)], facts[shortId(end)]];
    if (typeof from !== 'string') return;
    const { decisionDate } = this.options;
    if (notYet !== undefined && from > decisionDate) {
      this.failFact(start.id, `晚于${formatDate(decisionDate)}，${notYet}`);
    }
    if (typeof to === 'string' && to < from) {
      this.failFact(end.id, `早于${called}（${formatDate(from)}），请核对这两个日期`);
    }
  }

  private failFact(id: string, message: string): void {
    const column = this.sheet.columns.find(({ use }) => use.kind === 'fact' && use.definition.id === id);
    if (column) this.fail(column, message);
  }

  /** Merged cells hold their content at their first: what the others are to hold would be unknown. */
  private checkMerged(): void {
    for (const [heading, range] of this.row.merged ?? []) {
      const column = columnOf(this.headings, heading)?.column;
      if (column === undefined || this.cells.has(column)) continue;
      const message = `是合并单元格（${range}）的一部分，这一格里没有内容；请取消合并，在这一行填上`;
      this.errors.push({ ...this.complaint(column, message), column: heading.trimEnd() });
    }
  }

  private checkBeyond(): void {
    const { beyond } = this.row;
    if (beyond === undefined) return;
    const { column, content, more } = beyond;
    const also = more === 0 ? '' : `（这一行右边另有 ${more} 格也是）`;
    const message = `这一格上面没有表头，没有读入${also}：看看这一行是不是多了一格或者一个逗号、后面的都错了位，改正或者清空`;
    this.errors.push({ row: this.row.number, column: `${column}列`, content, message });
  }

  private checkFirmCode(): void {
    const column = this.columnOf('uscc');
    const code = column && this.cells.get(column)?.cell;
    if (!column || code === undefined) return;
    const check = checkUscc(code);
    if (!check.valid) this.fail(column, check.reason);
  }

  private county(): string | null {
    const column = this.columnOf('county');
    const cell = column && this.cells.get(column)?.cell;
    if (cell === undefined || !column) return this.options.county ?? null;
    const division = parseCounty(cell, this.options.decisionDate);
    if ('value' in division) return division.value;
    this.fail(column, division.problem);
    return null;
  }

  private text(kind: Column['use']['kind']): string {
    const column = this.columnOf(kind);
    return (column && this.cells.get(column)?.cell) ?? '';
  }

  private columnOf(kind: Column['use']['kind']): Column | undefined {
    return this.sheet.columns.find(({ use }) => use.kind === kind);
  }

  private fail(column: Column, message: string): void {
    this.errors.push(this.complaint(column, message));
  }

  private complaint(column: Column, message: string): CellError {
    const { heading, cell } = this.cells.get(column) ?? { heading: column.heading, cell: '' };
    return { row: this.row.number, column: heading, content: cell, message };
  }
}

function isFirmColumn(use: Column['use']): boolean {
  if (use.kind === 'fact') return use.definition.list === undefined;
  return use.kind === 'uscc' || use.kind === 'firm-name' || use.kind === 'county';
}

/** A cell whose words mean one value of a code beyond doubt is that code. */
function meant(cell: Cell, { words, within }: Column): Cell {
  return words?.[cell] ?? within?.find(([word]) => cell.includes(word))?.[1] ?? cell;
}
