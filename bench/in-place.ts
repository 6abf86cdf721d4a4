/**
 * The rules inside PostgreSQL: every benefit and rule for a person in one query over a city's tables, on two processes,
 * its results kept as a table; beside SQL of the same rules written by hand, in the same run, which must find the same.
 *
 *     npm run bench:in-place                         7,060,000 people
 *     npm run bench:in-place -- --people 100000      fewer
 */
import { parseArgs } from 'node:util';
import { withServer } from './registers/server.ts';

const { values: size } = parseArgs({ options: { people: { type: 'string', default: '7060000' } } });

await withServer(async () => {
  // Loaded once there is a server: where it is, is read from the environment.
  const { measureInPlace } = await import('./in-place/measure-in-place.ts');
  await measureInPlace(Number(size.people));
});
