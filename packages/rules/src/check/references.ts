/** Checks that whatever a rule names exists, is unique, and can be read from where it stands. */
import { type Layout, layoutOf } from '../engine/layout.ts';
import { nodesOf, rootsOf, Scopes } from '../engine/walk.ts';
import type { Node } from '../ir.ts';
import type { Benefit, Pack } from '../pack.ts';
import type { CodeValue } from '../vocabulary.ts';
import type { Find } from './finding.ts';
import { typeFault } from './types.ts';

export function checkReferences(pack: Pack, find: Find): void {
  const layout = layoutOf(pack);
  const clauses = new Set(pack.clauses.map((each) => each.id));
  unique(
    pack.clauses.map((each) => each.id),
    '条款',
    find,
  );
  unique(
    pack.benefits.map((each) => each.id),
    '待遇',
    find,
  );
  unique(
    pack.facts.map((each) => each.definition.id),
    '事实',
    find,
  );
  unique(
    pack.parameters.map((each) => each.definition.key),
    '参数',
    find,
  );
  checkDivisions(pack, find);
  const definitions = new Map<string, Node>();
  for (const benefit of pack.benefits) {
    unique(
      benefit.conditions.map((each) => each.id),
      `${benefit.id} 的条件`,
      find,
    );
    for (const clause of [benefit.clause, ...benefit.conditions.map((each) => each.clause)]) {
      if (!clauses.has(clause)) find('error', 'unknown-clause', benefit.id, `没有条款 ${clause}`);
    }
    for (const { where, node } of rootsOf(benefit)) {
      for (const each of nodesOf([node]))
        checkNode(pack, layout, benefit, `${benefit.id}/${where}`, each, find);
    }
    for (const each of nodesOf(rootsOf(benefit).map((root) => root.node))) {
      if (each.kind !== 'definition') continue;
      const other = definitions.get(each.id);
      if (other !== undefined && other !== each) find('error', 'duplicate', each.id, '两个步骤用了同一标识');
      definitions.set(each.id, each);
    }
    checkOutputs(benefit, find);
    checkScopes(layout, benefit, find);
  }
  const covered = coveredClauses(pack);
  for (const { id, keptAs } of pack.clauses) {
    if (!covered.has(id) && keptAs === undefined)
      find(
        'error',
        'uncovered-clause',
        id,
        '这一条款背后没有规则；是名录、目标、服务、任务，或者由别处执行的，用 keptAs 写明',
      );
  }
}

/** A figure of the unit above holds below it: one that is misspelt would be above nothing. */
function checkDivisions({ divisions }: Pack, find: Find): void {
  const codes = new Set(divisions.map(({ code }) => code));
  for (const { code, parent, successor, predecessor } of divisions) {
    for (const [key, other] of Object.entries({ parent, successor, predecessor })) {
      if (typeof other === 'string' && !codes.has(other))
        find('error', 'unknown-division', code, `${key} 写的 ${other} 不在区划表 divisions 中`);
    }
  }
}

/** Clauses that something in the pack stands for: a benefit, a condition, a step, a question to an official, a relation. */
function coveredClauses(pack: Pack): Set<string | undefined> {
  const nodes = nodesOf(pack.benefits.flatMap((benefit) => rootsOf(benefit).map(({ node }) => node)));
  return new Set([
    ...pack.benefits.flatMap((each) => [each.clause, ...each.conditions.map(({ clause }) => clause)]),
    ...nodes.map((node) =>
      node.kind === 'definition' || node.kind === 'judgement' ? node.clause : undefined,
    ),
    ...(pack.compatibility ?? []).map(({ clause }) => clause),
  ]);
}

function unique(ids: readonly string[], what: string, find: Find): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) find('error', 'duplicate', id, `${what}标识重复`);
    seen.add(id);
  }
}

function checkNode(
  pack: Pack,
  layout: Layout,
  benefit: Benefit,
  where: string,
  node: Node,
  find: Find,
): void {
  const fault = typeFault(node);
  if (fault !== null) find('error', 'type-mismatch', where, `${node.kind}：${fault}`);
  const known = (id: string): void => {
    const place = layout.places.get(id);
    if (place === undefined) find('error', 'unknown-fact', where, `没有事实 ${id}`);
    const subject = place?.slot.definition.subject;
    if (subject !== undefined && subject !== benefit.subject) {
      find('error', 'foreign-fact', where, `${id} 不是这一对象的事实`);
    }
  };
  if (node.kind === 'fact') known(node.definition.id);
  if (node.kind === 'aggregate') known(node.list.id);
  if (
    node.kind === 'parameter' &&
    !pack.parameters.some((each) => each.definition.key === node.definition.key)
  ) {
    find('error', 'unknown-parameter', where, `没有参数 ${node.definition.key}`);
  }
  if (node.kind === 'parameter' && node.region.kind === 'constant') {
    const { value } = node.region;
    if (pack.divisions.length > 0 && !pack.divisions.some(({ code }) => code === value))
      find(
        'error',
        'unknown-region',
        where,
        `${node.definition.key} 在 ${JSON.stringify(value)} 读取，区划表中没有`,
      );
  }
  if (
    node.kind === 'definition' &&
    node.clause !== undefined &&
    !pack.clauses.some((c) => c.id === node.clause)
  ) {
    find('error', 'unknown-clause', where, `没有条款 ${node.clause}`);
  }
  if (node.kind === 'apply' && node.operator === 'is-one-of')
    checkCodes(node.args[0], node.codes ?? [], where, find);
  if (node.kind === 'apply' && node.operator === 'equal') {
    const [a, b] = node.args;
    checkCodes(a, codesIn(b), where, find);
    checkCodes(b, codesIn(a), where, find);
  }
  if (node.kind === 'table') {
    node.inputs.forEach((input, i) => {
      checkCodes(
        input,
        node.rows.flatMap((row) => row.match[i] ?? []),
        where,
        find,
      );
    });
  }
}

/** The code that a rule itself names. */
const codesIn = (node: Node | undefined): readonly string[] =>
  node?.kind === 'constant' && node.type === 'code' && typeof node.value === 'string' ? [node.value] : [];

/**
 * Codes that the fact or parameter can never have; and a parameter that rules tell apart by its codes must say which it
 * can have, else whatever is entered falls into the last branch.
 */
function checkCodes(input: Node | undefined, codes: readonly string[], where: string, find: Find): void {
  if (codes.length === 0 || (input?.kind !== 'fact' && input?.kind !== 'parameter')) return;
  const { definition } = input;
  const name = 'key' in definition ? definition.key : definition.id;
  if (hasCodes(definition)) {
    const allowed = new Set(definition.values.map((each) => each.code));
    const alien = codes.filter((each) => !allowed.has(each));
    if (alien.length > 0) find('error', 'unknown-code', where, `${name} 没有取值 ${alien.join('、')}`);
  } else if (input.kind === 'parameter')
    find('error', 'codes-not-listed', name, '规则按代码区分这一参数，须列出它的全部取值');
}

const hasCodes = <T extends { readonly values?: readonly CodeValue[] }>(
  definition: T,
): definition is T & { readonly values: readonly CodeValue[] } => definition.values !== undefined;

function checkOutputs({ id, conditions, amount, months, until }: Benefit, find: Find): void {
  const misplaced = Object.keys(amount ?? {}).filter((key) => key !== 'kind' && key !== 'value');
  if (misplaced.length > 0)
    find(
      'error',
      'misplaced-field',
      `${id}/amount`,
      `amount 里没有 ${misplaced.join('、')} 这一项；months 和 until 写在 amount 旁边，不写在里面`,
    );
  else if (amount?.kind === 'per-month' && months === undefined && until === undefined)
    find(
      'warning',
      'endless-amount',
      `${id}/amount`,
      '按月发放，没有写发几个月（months）、发到哪一天（until）',
    );
  if (amount !== undefined && amount.value.type !== 'money') {
    find('error', 'unrounded-output', `${id}/amount`, '金额必须先取整到分');
  }
  const wrong = [
    ...conditions.filter((each) => each.test.type !== 'boolean').map((each) => each.id),
    ...(months !== undefined && months.type !== 'integer' ? ['months'] : []),
    ...(until !== undefined && until.type !== 'date' ? ['until'] : []),
  ];
  for (const where of wrong) find('error', 'type-mismatch', `${id}/${where}`, '输出的类型不对');
}

/** Item facts may be read only where a record of their list is being looked at. */
function checkScopes(layout: Layout, benefit: Benefit, find: Find): void {
  const scopes = new Scopes(layout);
  const own = benefit.per === undefined ? undefined : layout.levelOfList.get(benefit.per.definition.id);
  const outside = (node: Node): boolean => [...scopes.of(node)].some((level) => level !== own);
  for (const { where, node } of rootsOf(benefit)) {
    if (outside(node))
      find('error', 'out-of-scope', `${benefit.id}/${where}`, '在名册之外读取了名册成员的事实');
    for (const each of nodesOf([node])) {
      if (each.kind !== 'aggregate') continue;
      const level = layout.levelOfList.get(each.list.id);
      const { nth, window } = each;
      const fixed = [window?.from, window?.to, nth].filter((end) => end !== undefined);
      if (fixed.some((end) => level !== undefined && scopes.of(end).has(level))) {
        find('error', 'out-of-scope', `${benefit.id}/${where}`, '时间窗口的起止和序号不能随记录变化');
      }
    }
  }
}
