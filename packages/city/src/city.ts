import { CAST_SIZE } from './cast.ts';
import { demoPeople } from './demo.ts';
import { bearingsPeople, CAST_FIRMS, demoFirms } from './demo-firms.ts';
import { planFirms } from './firms.ts';
import { generatedUuid, PERSON } from './identifiers.ts';
import { makeResident } from './people.ts';
import { placesOn } from './places.ts';
import type { CityOptions, FirmRecord, PersonBundle } from './records.ts';
import { adultFor, NumberBook } from './residents.ts';

export type City = {
  /** Every firm, the cast's first. Legal representatives are people of `people()`. */
  firms(): Generator<FirmRecord>;
  /** Every person with their registers, the cast's first. One pass takes constant memory. */
  people(): Generator<PersonBundle>;
};

/** People beside whom the cast of the demonstration fits in. */
export const SMALLEST_CITY = 500;

/** Firms with two beside the cast's: whoever leaves a firm goes to another one. */
export const FEWEST_FIRMS = 4;

/**
 * A city of the given size, the same for the same options: made as it is read, nothing kept but a plan of the firms
 * and a count of the numbers given. The cast of the demonstration counts towards the size.
 * @throws RangeError for fewer than `SMALLEST_CITY` people or `FEWEST_FIRMS` firms, or a date before 2018
 */
export function generateCity(options: CityOptions): City {
  if (options.people < SMALLEST_CITY) throw new RangeError(`a city has at least ${SMALLEST_CITY} people`);
  if (options.firms < FEWEST_FIRMS) throw new RangeError(`a city has at least ${FEWEST_FIRMS} firms`);
  if (options.date < '2018-01-01') throw new RangeError('the city begins in 2018');
  const places = placesOn(options.date);
  const crowdFirms = options.firms - demoFirms(options.date).length;
  const firms = planFirms(options, places, CAST_FIRMS, crowdFirms);
  const castPeople = [...demoPeople(options.date), ...bearingsPeople(options.date)].length;
  const crowd = options.people - castPeople;
  return {
    *firms() {
      yield* demoFirms(options.date);
      for (let index = CAST_FIRMS; index < CAST_FIRMS + crowdFirms; index++) {
        const person = adultFor(options.seed, index, CAST_SIZE, crowd);
        yield firms.record(index, generatedUuid(PERSON, options.seed, person));
      }
    },
    *people() {
      yield* demoPeople(options.date);
      yield* bearingsPeople(options.date);
      const book = new NumberBook();
      for (let index = CAST_SIZE; index < CAST_SIZE + crowd; index++)
        yield makeResident(options, places, firms, book, index);
    },
  };
}
