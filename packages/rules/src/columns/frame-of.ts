/** Puts subjects as the interpreter reads them into columns, all at once. */
import type { Layout, Row } from '../engine/layout.ts';
import { isList } from '../engine/layout.ts';
import type { Program } from '../engine/program.ts';
import { nodesOf, rootsOf } from '../engine/walk.ts';
import type { Frame } from './frame.ts';
import { FrameWriter } from './frame-writer.ts';

/** Every code that rules, facts, figures and divisions of a program name. */
export function codesOf(program: Program): Set<string> {
  const codes = new Set<string>(program.chains.keys());
  for (const { slot } of program.layout.places.values())
    if (!isList(slot.definition)) for (const { code } of slot.definition.values ?? []) codes.add(code);
  for (const { entries, definition } of program.book.values())
    if (definition.type === 'code')
      for (const { value } of entries) if (value !== null) codes.add(value as string);
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
  const writer = new FrameWriter(layout, codes);
  for (const subject of subjects) writer.add(subject);
  return writer.frame();
}
