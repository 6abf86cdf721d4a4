/** Who worked where in the last three years: spells of insured employment, person by person, in the order of time. */
import { Random, sharedCells } from './columns.ts';
import { HISTORY_FROM, TODAY } from './days.ts';
import { Kind } from './people.ts';

/** The end of a spell that goes on. */
export const OPEN = 100_000;

export interface History {
  /** Where the spells of each person begin, and at the end their number. */
  readonly starts: Int32Array;
  readonly firm: Int32Array;
  /** First and last day. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where the person drew unemployment benefit afterwards. */
  readonly claimed: Uint8Array;
}

const MOST_SPELLS = 3;

/** Employed people work on; who works flexibly or not at all may have been employed before. Few firms are large. */
export function historyOf(kinds: Uint8Array, firms: number): History {
  const random = new Random(3);
  const count = kinds.length;
  const starts = sharedCells('int', count + 1);
  for (let person = 0; person < count; person++) {
    const kind = kinds[person];
    const most =
      kind === Kind.Employed ? MOST_SPELLS : kind === Kind.Unemployed ? 2 : kind === Kind.Flexible ? 1 : 0;
    const least = kind === Kind.Employed || kind === Kind.Unemployed ? 1 : 0;
    const spells = most === 0 ? 0 : least + Math.floor(random.next() * (most - least + 1));
    starts[person + 1] = (starts[person] as number) + spells;
  }
  const spells = starts[count] as number;
  const history = {
    starts,
    firm: sharedCells('int', spells),
    from: sharedCells('int', spells),
    to: sharedCells('int', spells),
    claimed: sharedCells('byte', spells),
  };
  const { firm, from, to, claimed } = history;
  for (let person = 0; person < count; person++) {
    const works = kinds[person] === Kind.Employed;
    let end = TODAY - 1 - Math.floor(random.next() * 300);
    for (let at = (starts[person + 1] as number) - 1; at >= (starts[person] as number); at--) {
      const last = at === (starts[person + 1] as number) - 1;
      const goesOn = works && last;
      const length = 30 + Math.floor(random.next() * 500);
      to[at] = goesOn ? OPEN : Math.max(end, HISTORY_FROM);
      from[at] = Math.max(HISTORY_FROM, (goesOn ? TODAY : end) - length);
      end = (from[at] as number) - 1 - Math.floor(random.next() * 90);
      firm[at] = Math.floor(random.next() ** 2 * firms);
      claimed[at] = !goesOn && random.next() < 0.2 ? 1 : 0;
    }
  }
  return history;
}
