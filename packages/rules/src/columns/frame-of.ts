/** Puts subjects as the interpreter reads them into columns. For rosters and tests; a city is loaded column by column. */

import { denominator, numerator } from '../core/rational.ts';
import { isRational, type Value } from '../core/state.ts';
import type { Cell, Layout, Row } from '../engine/layout.ts';
import { isList } from '../engine/layout.ts';
import type { Program } from '../engine/program.ts';
import { nodesOf, rootsOf } from '../engine/walk.ts';
import { type Column, denominators, type Frame, type LevelRows } from './frame.ts';

/** Every code that rules, facts, figures and divisions of a program name. */
export function codesOf(program: Program): Set<string> {
  const codes = new Set<string>(program.chains.keys());
  for (const { slot } of program.layout.places.values())
    if (!isList(slot.definition)) for (const { code } of slot.definition.values ?? []) codes.add(code);
  for (const { entries, definition } of program.book.values())
    if (definition.type === 'code') for (const { value } of entries) codes.add(value as string);
  const roots = program.benefits.flatMap(({ benefit }) => rootsOf(benefit).map((each) => each.node));
  for (const node of nodesOf(roots)) {
    if (node.kind === 'constant' && typeof node.value === 'string') codes.add(node.value);
    if (node.kind === 'apply') for (const code of node.codes ?? []) codes.add(code);
    if (node.kind !== 'table') continue;
    for (const { match } of node.rows) for (const set of match) for (const code of set ?? []) codes.add(code);
  }
  return codes;
}

/** `codes`: further codes that rules or figures name. */
export function frameOf(layout: Layout, subjects: readonly Row[], codes: Iterable<string>): Frame {
  const rows = rowsByLevel(layout, subjects);
  const places = new Map<string, number>();
  const place = (code: string): number => {
    const known = places.get(code);
    if (known !== undefined) return known;
    places.set(code, places.size);
    return places.size - 1;
  };
  for (const code of codes) place(code);
  const columns = new Map<string, Column>();
  for (const level of layout.levels) {
    const here = rows[level.index]?.rows ?? [];
    for (const { definition, index } of level.slots) {
      if (isList(definition)) continue;
      const cells = here.map((row) => row.cells[index] as Value | undefined);
      const add = (name: string, numbers: (number | undefined)[]) =>
        columns.set(name, columnOf(name, level.index, numbers));
      if (definition.type === 'code') {
        add(
          definition.id,
          cells.map((each) => (typeof each === 'string' ? place(each) : undefined)),
        );
        continue;
      }
      const rationals = cells.map((each) => (each !== undefined && isRational(each) ? each : undefined));
      add(
        definition.id,
        rationals.map((each) => (each === undefined ? undefined : numerator(each))),
      );
      if (definition.type !== 'fraction') continue;
      const under = rationals.map((each) => (each === undefined ? 1 : denominator(each)));
      add(denominators(definition.id), under);
    }
  }
  return { layout, dictionary: [...places.keys()], levels: rows.map((each) => each.level), columns };
}

function rowsByLevel(layout: Layout, subjects: readonly Row[]): { rows: readonly Row[]; level: LevelRows }[] {
  const found: { rows: readonly Row[]; level: LevelRows }[] = [
    { rows: subjects, level: { count: subjects.length } },
  ];
  for (const level of layout.levels.slice(1)) {
    const slot = layout.places.get(level.list?.id ?? '')?.slot.index ?? -1;
    const parents = found[level.parent]?.rows ?? [];
    const rows: Row[] = [];
    const starts = new Int32Array(parents.length + 1);
    const listed = new Uint8Array(parents.length);
    for (const [i, parent] of parents.entries()) {
      const records = parent.cells[slot] as Exclude<Cell, Value> | undefined;
      listed[i] = records === undefined ? 0 : 1;
      rows.push(...((records ?? []) as readonly Row[]));
      starts[i + 1] = rows.length;
    }
    const all = listed.every((each) => each === 1);
    found.push({ rows, level: { count: rows.length, starts, ...(all ? {} : { listed }) } });
  }
  return found;
}

function columnOf(name: string, level: number, numbers: readonly (number | undefined)[]): Column {
  let [min, max] = [Infinity, -Infinity];
  const filled = new Uint8Array(numbers.length);
  const cells = new Float64Array(numbers.length);
  for (const [i, number] of numbers.entries()) {
    if (number === undefined) continue;
    filled[i] = 1;
    cells[i] = number;
    [min, max] = [Math.min(min, number), Math.max(max, number)];
  }
  const nullable = filled.includes(0);
  if (min > max) [min, max] = [0, 0];
  return { name, level, min, max, nullable, cells, ...(nullable ? { filled } : {}) };
}
