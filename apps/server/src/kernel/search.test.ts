import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ upTo: '0010' });
  await db.sql(`create table kernel.probe (
    id int generated always as identity, text text not null,
    search text not null generated always as (kernel.plain(text)) stored)`);
  await db.sql('create index probe_search on kernel.probe using gin (kernel.grams(search))');
});
afterAll(() => db.close());

/** Which of these texts the index finds; it fails where the index is not what finds them. */
async function found(texts: readonly string[], words: string): Promise<string[]> {
  const client = await db.pool('administrator').connect();
  const query = `from kernel.probe where kernel.grams(search) @> kernel.grams_of_query(kernel.plain($1))
    and position(kernel.plain($1) in search) > 0`;
  try {
    await client.query('begin');
    // No words are in every row: reading all of them is the cheaper plan, and the index finds them too.
    await client.query(`set local enable_seqscan = ${plain(words) !== ''}`);
    await client.query('insert into kernel.probe (text) select unnest($1::text[])', [texts]);
    const { rows: plan } = await client.query(`explain (format json) select ${query}`, [words]);
    expect(JSON.stringify(plan)).toContain('"Index Name":"probe_search"');
    const { rows } = await client.query<{ text: string }>(`select text ${query} order by id`, [words]);
    return rows.map(({ text }) => text);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** As `kernel.plain`, written another way. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u0085\u200B-\u200D\u2060]/g, '')
    .replaceAll(/[-\u00AD‐‒–—―−.·•‧∙⋅・]/g, '')
    .toUpperCase();

describe('search by part of a name or number', () => {
  const wang = '王雨晴 41032519980315002X';
  const ali = '买买提·艾力 653101199001011234';
  const firm = '洛阳 ＡＢＣ（集团）有限公司 91410325MA40000008';

  test.each([
    ['王', [wang]],
    ['晴', [wang]],
    ['王雨', [wang]],
    ['雨晴', [wang]],
    ['王雨晴', [wang]],
    ['王晴', []],
    ['晴雨', []],
    ['王雨晴 4103', [wang]],
    ['41032519', [wang]],
    ['4103251998031500', [wang]],
    // All its runs of three are there, but not in this order.
    ['031998031998', []],
    ['002x', [wang]],
    ['４１０３２５１９９８', [wang]],
    ['410325 1998-0315 002X', [wang]],
    ['410325', [wang, firm]],
    ['艾力', [ali]],
    ['买买提艾力', [ali]],
    ['买买提・艾力', [ali]],
    ['买买提.艾', [ali]],
    ['洛阳abc', [firm]],
    ['阳　ＡＢ', [firm]],
    ['abc(集团)', [firm]],
    ['ma4', [firm]],
    ['0008', [firm]],
    ['%', []],
    ['_', []],
  ])('%s', async (words, texts) => {
    expect(await found([wang, ali, firm], words)).toEqual(texts);
  });

  const character = fc.constantFrom(...Array.from('王雨晴ab1２3ＡＸ· ・　.（)-—%_\\'));
  const text = fc.string({ unit: character, minLength: 1, maxLength: 10 });
  const asked = fc.array(text, { minLength: 1, maxLength: 12 }).chain((texts) => {
    const part = fc
      .constantFrom(...texts)
      .chain((whole) => fc.tuple(fc.constant(whole), fc.nat(whole.length), fc.nat(whole.length)))
      .map(([whole, one, other]) => whole.slice(Math.min(one, other), Math.max(one, other)));
    return fc.tuple(fc.constant(texts), fc.oneof(text, part));
  });

  test('finds exactly the texts whose plain form holds the plain words', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ([texts, words]) => {
        expect(await found(texts, words)).toEqual(texts.filter((each) => plain(each).includes(plain(words))));
      }),
    );
  });

  test('finds all that a comparison letter by letter finds', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ([texts, words]) => {
        const literally = texts.filter((each) => each.toLowerCase().includes(words.toLowerCase()));
        expect(await found(texts, words)).toEqual(expect.arrayContaining(literally));
      }),
    );
  });
});
