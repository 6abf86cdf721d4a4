/** PostgreSQL decides every benefit as the interpreter does. */
import { compareSql } from '@wenye/rules/testing';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { agreesWithInterpreter } from '../testing/agrees-with-interpreter.ts';

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env['WENYE_TEST_DATABASE_URL'] });
  await db.connect();
});
afterAll(() => db.end());

// One run: PostgreSQL takes longer to plan such queries than to answer them.
agreesWithInterpreter((subjects) => compareSql(subjects, db), 1);
