import type { CaseCommand } from '../case.commands.ts';

/** What came of a step whose name leaves it open: said before ground and reason. null where the name says it. Pure. */
export function outcomeOf(command: CaseCommand): string | null {
  switch (command.kind) {
    case 'decide-reconsideration':
      return command.setAside ? '撤销原决定' : '维持原决定';
    case 'decide-objection':
      return command.upheld ? '异议成立' : '异议不成立';
    case 'close-rebuttal':
      return '申请人没有说明情况，由受理机构核实认定';
    default:
      return null;
  }
}
