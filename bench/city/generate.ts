/**
 * Generates a city into a folder: `person` and `firm`, as bench/city/stored.ts reads them. Prints how long the relations
 * of employment took to become columns.
 *
 *     node bench/city/generate.ts FOLDER PEOPLE FIRMS
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure.ts';
import { firmsFrame } from './firms.ts';
import { historyOf } from './history.ts';
import { kindsOf, peopleFrame } from './people.ts';
import { checkRelations, relationsOf } from './relations.ts';
import { store } from './stored.ts';

const [folder = '', people = '', firms = ''] = process.argv.slice(2);
const kinds = kindsOf(Number(people));
const history = historyOf(kinds, Number(firms));
const seconds: number[] = [];
for (let run = 0; run < 3; run++) {
  const started = performance.now();
  relationsOf(history, Number(firms));
  seconds.push((performance.now() - started) / 1000);
}
const relations = relationsOf(history, Number(firms));
checkRelations(history, relations, Number(firms));
const persons = peopleFrame(kinds, relations.insuredMonths);
for (const [name, frame] of [
  ['person', persons],
  ['firm', firmsFrame(Number(firms), history, relations, persons)],
] as const) {
  mkdirSync(join(folder, name));
  store(join(folder, name), frame);
}
const made: Made = { spells: history.firm.length, relations: median(seconds) };
console.log(JSON.stringify(made));

/** What generating tells: the spells of employment, and the seconds that their reduction took. */
export interface Made {
  readonly spells: number;
  readonly relations: number;
}
