import type { SubjectKind } from '@wenye/rules';
import { expect, it } from 'vitest';
import { decideRequest } from '../decide.ts';
import { pack } from '../pack.ts';

/** Of every list one record of which nothing is known. */
const records = (subject: SubjectKind) =>
  Object.fromEntries(
    pack.facts.flatMap(({ definition }) =>
      definition.type === 'list' && definition.id.startsWith(`${subject}.`) ? [[definition.id, [{}]]] : [],
    ),
  );

it.each<SubjectKind>(['person', 'firm'])(
  'no amount of a %s can be below nothing, whatever is unknown',
  (subject) => {
    for (const facts of [{}, records(subject)]) {
      const answer = decideRequest({ subject, decisionDate: '2020-10-15', facts });
      if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
      const outcomes = answer.benefits.flatMap(({ id, items, ...own }) =>
        [own, ...(items ?? [])].map(({ range }) => ({ id, range })),
      );
      expect(outcomes.filter(({ range }) => range !== null).length).toBeGreaterThan(5);
      expect(outcomes.filter(({ range }) => range?.minYuan.startsWith('-'))).toEqual([]);
    }
  },
);
