/** Two administrators of the city, people to appoint in 嵩县, and the day of the demonstration. */
import type { z } from 'zod';
import { asOfficer, officeOf, type TestActor, type TestDatabase } from '../../../testing/index.ts';
import { confirmPost } from '../decide-post.ts';
import { proposePost } from '../propose-post.ts';

export const [city, song, xigong] = ['410300', '410325', '410303'] as const;
type Wanted = z.input<typeof proposePost.input>;

let number = 0;
/** Somebody whom the register knows. */
export async function person(db: TestDatabase, name: string): Promise<string> {
  number += 1;
  const [row] = await db.sql<{ id: string }>(
    `insert into people.person (id_number, name, division, source, recorded_on)
     values ($1, $2, $3, 'household', '2020-01-01') returning person_id as id`,
    [`41032519900101${String(number).padStart(4, '0')}`, name, song],
  );
  return row?.id ?? '';
}

/** What the tests of posts do again and again. */
export async function appointing(db: TestDatabase) {
  const songOffice = await officeOf(db, song);
  const administrator = async (name: string) =>
    asOfficer(db, { role: 'administrator', division: city, personId: await person(db, name) });
  const first = await administrator('首任管理员');
  const second = await administrator('次任管理员');
  const wanted = (personId: string, more: Partial<Wanted> = {}): Wanted => ({
    personId,
    officeId: songOffice,
    role: 'reviewer',
    from: '2020-10-15',
    until: null,
    reason: '洛人社任〔2020〕3号',
    ...more,
  });
  return {
    first,
    second,
    songOffice,
    wanted,
    /** Somebody with an account that has the second factor, and no post. */
    async newcomer(name = `新人${number}`): Promise<TestActor & { personId: string }> {
      const personId = await person(db, name);
      return { ...(await asOfficer(db, { role: [], division: song, personId })), personId };
    },
    /** Proposed by the first, confirmed by the second. */
    async given(personId: string, more: Partial<Wanted> = {}): Promise<string> {
      const proposed = await first.run(proposePost, wanted(personId, more));
      return (await second.run(confirmPost, proposed)).postId;
    },
  };
}
