import { parseSync, Visitor } from 'oxc-parser';

export type FoundImport = {
  readonly specifier: string;
  readonly line: number;
  /** Erased at run time: `import type`, `export type … from`, `import('…').T` in a type. */
  readonly typeOnly: boolean;
};

type Source = { readonly value: unknown };

/**
 * Every module that a file names, in any form: import, re-export, dynamic import, import type.
 *
 * A file that whoever runs a command names (`pathToFileURL(…)`) is no module of ours, and left out.
 *
 * @throws Error when the file cannot be parsed, or imports dynamically from anything else that is not a literal
 */
export function importsOf(path: string, text: string): FoundImport[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const found: FoundImport[] = [];
  const add = (source: Source, start: number, typeOnly: boolean) => {
    if (typeof source.value !== 'string') throw new Error(`${path}: an import of something not written out`);
    found.push({ specifier: source.value, line: text.slice(0, start).split('\n').length, typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.start, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => node.source && add(node.source, node.start, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.start, node.exportKind === 'type'),
    ImportExpression: ({ source, start }) => {
      if (text.startsWith('pathToFileURL(', source.start)) return;
      add(source.type === 'Literal' ? source : { value: undefined }, start, false);
    },
    TSImportType: (node) => add(node.source, node.start, true),
  }).visit(program);
  return found;
}
