/**
 * What a screening kept of a city, from PostgreSQL to columns to hits stored back in PostgreSQL: the columns of every
 * benefit of a person, screened by the pack, and each hit with its amount, or that it is open, as a row. A benefit that is
 * open to everybody is counted, as the product counts it. On a PostgreSQL of its own that does not wait for the disk.
 *
 *     npm run bench:registers                         7,060,000 people
 *     npm run bench:registers -- --people 100000      fewer
 */
import { parseArgs } from 'node:util';
import { withServer } from './registers/server.ts';

const { values: size } = parseArgs({ options: { people: { type: 'string', default: '7060000' } } });

await withServer(async () => {
  // Loaded once there is a server: where it is, is read from the environment.
  const { measureKeptCity } = await import('./registers/kept-city.ts');
  await measureKeptCity(Number(size.people));
});
