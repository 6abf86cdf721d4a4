import { findFact } from '@wenye/policy';
import { factWords } from './fact-words.ts';
import type { CaseView } from './views.ts';

type Step = Pick<CaseView['steps'][number], 'command' | 'changes' | 'papers'>;

/** What an answer to a correction changed, a line each; empty of every other step. Pure. */
export function answeredWords({ command, changes, papers }: Step): string[] {
  if (command !== 'answer-correction') return [];
  return [
    ...changes.map(
      ({ fact, label, before, after }) => `${label}：${told(fact, before)} 改为 ${told(fact, after)}`,
    ),
    ...(papers.length > 0 ? [`补交材料：${papers.join('、')}`] : []),
    ...(changes.length === 0 ? ['填报的内容没有改动'] : []),
  ];
}

const told = (fact: string, value: unknown): string =>
  value === null ? '没有填' : factWords(findFact(fact), value).join('；');
