import { z } from 'zod';
import { bound, officer } from '../kernel/access.ts';
import { useCase } from '../kernel/use-case.ts';
import { viewedFields, viewOf } from './person-view.ts';
import { date, personView } from './views.ts';

/** Everything that the registers say of a person of the officer's territory. */
export const viewPerson = useCase('people.view-person', {
  input: z.object({
    personId: z.uuid(),
    /** As known on this day; absent: as known today. */
    knownOn: date.optional(),
  }),
  output: personView,
  access: officer('counter-clerk', 'acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, businessDate, audit }) {
    const view = await viewOf(tx, input.personId, input.knownOn ?? businessDate);
    await audit({
      action: 'people.view-person',
      object: { kind: 'person', id: input.personId },
      fields: viewedFields,
    });
    return view;
  },
});

/** What the registers say of the signed-in person, each with its source. */
export const viewMe = useCase('people.view-me', {
  input: z.object({}),
  output: personView,
  access: bound(),
  async run({ tx, actor, businessDate, audit }) {
    const personId = actor.personId as string; // bound() has checked
    const view = await viewOf(tx, personId, businessDate);
    await audit({
      action: 'people.view-me',
      object: { kind: 'person', id: personId },
      fields: viewedFields,
    });
    return view;
  },
});
