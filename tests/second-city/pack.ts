/**
 * The pack of a second, invented city. It shows that the rules engine knows no city, and is the worked example of
 * docs/encode-a-policy.md, which quotes it.
 */
import type { Pack } from '@wenye/rules';
import { courseSubsidy } from './benefits/Y1.1.ts';
import { seniorHire } from './benefits/Y2.1.ts';
import { ferrySubsidy } from './benefits/Y3.1.ts';
import { clauses, keptAs } from './clauses.ts';
import { compatibility } from './compatibility.ts';
import { facts } from './facts.ts';
import { figures, values } from './figures.ts';

export const pack: Pack = {
  id: 'yanze-trial',
  version: '1',
  title: '盐泽市稳岗试行办法（虚构）',
  clauses: clauses.map(({ id, title, kind }) => {
    const kept = keptAs[kind];
    return { id, title, ...(kept && { keptAs: kept }) };
  }),
  facts,
  parameters: Object.values(figures),
  values,
  divisions: [
    { code: 'yanze', parent: null, name: '盐泽市' },
    { code: 'old-town', parent: 'yanze', name: '老城区' },
    { code: 'harbour', parent: 'yanze', name: '港区' },
    { code: 'island', parent: 'yanze', name: '岛区' },
  ],
  benefits: [courseSubsidy, seniorHire, ferrySubsidy],
  compatibility,
};
