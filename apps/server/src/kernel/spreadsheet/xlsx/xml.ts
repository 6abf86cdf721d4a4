import { SaxesParser } from 'saxes';
import { tooLarge } from '../limits.ts';
import type { Part } from './parts.ts';
import { damaged } from './refusals.ts';

/** What an element was given, by the names as they are written. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part as it is read. Elements go by their local names: a prefix says the same. */
export type PartReader = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** A text may come in pieces. */
  readonly text?: (piece: string) => void;
};

/** Characters between two tags, and of one text: thirty times what a cell of Excel can hold. */
export const LONGEST = 1_000_000;
/** Elements within each other. */
const DEEPEST = 100;

export const tooLong = () => tooLarge('有一处文字特别长');

/**
 * Reads a part, and stops after each of its blocks, so that what was read of it can be taken. No more of it is kept than
 * the block and the text between two tags.
 *
 * @throws UnreadableTable where it is not well formed to its end, or a text is too long
 */
export async function* read(part: Part, reader: PartReader): AsyncGenerator<void> {
  // Characters since the parser said something: it gathers a text, tag, comment or declaration up to its end.
  let unsaid = 0;
  let depth = 0;
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const heard = (piece: string) => {
    unsaid = 0;
    reader.text?.(piece);
  };
  parser.on('text', heard);
  parser.on('cdata', heard);
  parser.on('comment', () => {
    unsaid = 0;
  });
  parser.on('opentag', ({ name, attributes }) => {
    unsaid = 0;
    depth++;
    if (depth > DEEPEST) throw damaged(new Error('elements are nested too deeply'));
    reader.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    unsaid = 0;
    depth--;
    reader.close?.(local(name));
  });
  for await (const block of part) {
    unsaid += block.length;
    parser.write(block);
    if (unsaid > LONGEST) throw tooLong();
    yield;
  }
  parser.close();
}

/** Reads a part to its end. @throws UnreadableTable as `read` does */
export async function readAll(part: Part, reader: PartReader): Promise<void> {
  for await (const _ of read(part, reader));
}

export const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** xsd:boolean: Excel writes 1, LibreOffice true. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
