import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asPerson, type TestActor, type TestDatabase, testDatabase } from '../testing/index.ts';
import { signedIn } from './access.ts';
import { refuse } from './refusals.ts';
import { useCase } from './use-case.ts';

let db: TestDatabase;
let person: TestActor;
let runs: number;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0019' });
});
afterAll(() => db.close());
beforeEach(async () => {
  person = await asPerson(db);
  runs = 0;
});

const count = useCase('kernel.count', {
  input: z.object({ by: z.int(), note: z.string().optional(), refuse: z.boolean().optional() }),
  output: z.object({ run: z.int(), by: z.int() }),
  access: signedIn(),
  async run({ input }) {
    runs += 1;
    if (input.refuse === true) return refuse('kernel.not-found');
    return { run: runs, by: input.by };
  },
});

describe('an idempotency key', () => {
  it('gives the first answer again, whatever the order of fields', async () => {
    const first = await person.run(count, { by: 2, note: 'a' }, 'key-00000001');
    expect(await person.run(count, { note: 'a', by: 2 }, 'key-00000001')).toEqual(first);
    expect(runs).toBe(1);
  });

  it('is refused for other content, and for another use case', async () => {
    await person.run(count, { by: 2 }, 'key-00000001');
    await expect(person.run(count, { by: 3 }, 'key-00000001')).rejects.toMatchObject({
      code: 'kernel.key-reused',
    });
    const other = { ...count, name: 'kernel.other' };
    await expect(person.run(other, { by: 2 }, 'key-00000001')).rejects.toMatchObject({
      code: 'kernel.key-reused',
    });
  });

  it('belongs to the account', async () => {
    const other = await asPerson(db);
    await person.run(count, { by: 2 }, 'key-00000001');
    await other.run(count, { by: 3 }, 'key-00000001');
    expect(runs).toBe(2);
  });

  it('makes two requests at once one act', async () => {
    const both = await Promise.all([
      person.run(count, { by: 2 }, 'key-00000001'),
      person.run(count, { by: 2 }, 'key-00000001'),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(runs).toBe(1);
  });

  it('is not used up by a refusal', async () => {
    await expect(person.run(count, { by: 2, refuse: true }, 'key-00000001')).rejects.toMatchObject({
      code: 'kernel.not-found',
    });
    expect(await person.run(count, { by: 2 }, 'key-00000001')).toMatchObject({ by: 2 });
  });

  it('is refused when malformed', async () => {
    await expect(person.run(count, { by: 2 }, 'short')).rejects.toMatchObject({
      code: 'kernel.key-malformed',
    });
  });
});
