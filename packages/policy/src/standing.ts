/** What stands behind each clause, and how far it works here already: what is there is said, nothing is promised. */
import type { Clause as PackClause } from '@wenye/rules';
import { benefits } from './benefits/index.ts';
import { type Clause, type ClauseKind, findClause } from './clauses/clause.ts';
import { findScheme } from './schemes/index.ts';

/** Applied for here; decided here; carried out in part; nothing of it here yet. */
export type Here = 'online' | 'decided' | 'in-part' | 'not-yet';

export type Standing = {
  readonly here: Here;
  /** Chinese, one sentence: what can be done here, and what cannot. */
  readonly words: string;
};

/** What the product carries out of a clause outside the rules of the pack. */
const CARRIED_OUT: Readonly<Record<string, string>> = {
  '19.1': '标明“可在线申请”的各款，从申请到拨付都在这里办；其他就业服务还没有做进本系统',
  '25.1': '“不得超拨”由本系统的资金台账控制，超过已下达指标的批准不了；资金怎样统筹，由所列部门决定',
  '28.1': '各款都有通俗说明；典型宣传还没有做进本系统',
};

/** Where a rule decides it. */
const DECIDED: Readonly<Partial<Record<ClauseKind, string>>> = {
  benefit: '可以在这里测算，还不能在线申请，由所列部门办理',
  relief: '可以在这里测算，由所列部门办理',
  loan: '可以在这里测算，由所列部门和银行办理',
  rule: '可以在这里判断符不符合，由所列部门执行',
  list: '可以在这里判断该不该列入；名录还没有做进本系统，由所列部门建立',
};

/** Where none does: kept as what it is, by the offices of its article. A clause of another kind needs a rule. */
const NOT_YET = {
  list: '名录还没有做进本系统，由所列部门建立',
  target: '完成情况还没有做进本系统，由所列部门掌握',
  service: '这项服务还没有做进本系统，由所列部门提供',
  task: '部门的任务，还没有做进本系统，由所列部门落实',
} as const;

const isKept = (kind: ClauseKind): kind is keyof typeof NOT_YET => kind in NOT_YET;

/** What stands behind a clause that no rule of the pack need decide; undefined: a rule must. */
export function keptAs({ id, kind }: Clause): PackClause['keptAs'] {
  if (isKept(kind)) return kind;
  return id in CARRIED_OUT ? 'rule' : undefined;
}

/** How far a clause works here. Throws for an id that the document does not have. */
export function standingOf(id: string): Standing {
  const clause = findClause(id);
  if (clause === undefined) throw new Error(`No clause ${id}`);
  const decided = benefits.filter((benefit) => benefit.clause === id);
  if (decided.some((benefit) => findScheme(benefit.id) !== undefined))
    return { here: 'online', words: '可以在这里测算，也可以在线申请' };
  if (decided.length > 0) return { here: 'decided', words: DECIDED[clause.kind] ?? '可以在这里测算' };
  const words = CARRIED_OUT[id];
  if (words !== undefined) return { here: 'in-part', words };
  return { here: 'not-yet', words: isKept(clause.kind) ? NOT_YET[clause.kind] : '还不能在这里测算' };
}
