/** Writes an expression on one line, as property tests report it. */
import type { Node } from '../ir.ts';

export function show(node: Node): string {
  const all = (nodes: readonly Node[]): string => nodes.map(show).join(' ');
  switch (node.kind) {
    case 'constant':
      return node.value === null
        ? '–'
        : typeof node.value === 'object'
          ? `${node.value.n}/${node.value.d}`
          : `${node.value}`;
    case 'fact':
      return node.definition.id;
    case 'judgement':
      return node.id;
    case 'parameter':
      return `[${node.definition.key} ${all([node.on, node.region])}]`;
    case 'apply':
      return `(${[node.operator, node.overflow, node.codes].filter((each) => each !== undefined).join(':')} ${all(node.args)})`;
    case 'choice':
      return `(choose ${node.cases.map(({ when, gives }) => all([when, gives])).join(', ')} else ${show(node.otherwise)})`;
    case 'definition':
      return show(node.body);
    case 'rounding':
      return `(${node.mode} ${node.unit} ${show(node.of)})`;
    case 'aggregate': {
      const { window, where, nth } = node;
      const parts = [
        `(${node.aggregate} of ${show(node.of)}`,
        nth === undefined ? '' : ` nth ${show(nth)}`,
        where === undefined ? '' : ` where ${show(where)}`,
        window === undefined ? '' : ` window ${all([window.date, window.from, window.to])}`,
      ];
      return `${parts.join('')})`;
    }
    case 'table': {
      const rows = node.rows.map(({ match, gives }) => `${JSON.stringify(match)} ${show(gives)}`);
      const otherwise = node.otherwise === undefined ? '' : ` else ${show(node.otherwise)}`;
      return `(table ${all(node.inputs)}: ${rows.join(', ')}${otherwise})`;
    }
  }
}
