import { currentOf, type IsoDate, type Township, townshipsOn } from '@wenye/codes';
import { type WeightTable, weightTable } from './random.ts';

/** Share of each county in people and in firms. Rounded to the order of the census of 2020; not statistics. */
const COUNTIES: readonly { code: string; people: number; firms: number; urban: number }[] = [
  { code: '410302', people: 30, firms: 16, urban: 0.95 },
  { code: '410303', people: 36, firms: 32, urban: 0.97 },
  { code: '410304', people: 24, firms: 11, urban: 0.95 },
  { code: '410305', people: 72, firms: 40, urban: 0.98 },
  { code: '410306', people: 7, firms: 5, urban: 0.8 },
  { code: '410311', people: 92, firms: 44, urban: 0.8 },
  { code: '410322', people: 42, firms: 16, urban: 0.45 },
  { code: '410323', people: 49, firms: 18, urban: 0.5 },
  { code: '410324', people: 33, firms: 12, urban: 0.5 },
  { code: '410325', people: 50, firms: 13, urban: 0.4 },
  { code: '410326', people: 42, firms: 11, urban: 0.42 },
  { code: '410327', people: 58, firms: 14, urban: 0.45 },
  { code: '410328', people: 39, firms: 10, urban: 0.42 },
  { code: '410329', people: 77, firms: 20, urban: 0.5 },
  { code: '410381', people: 55, firms: 24, urban: 0.55 },
];

/** First registered elsewhere in the country; the last three were revoked years ago, which is no fault of a number. */
const ELSEWHERE = ['410105', '410482', '411282', '411224', '610104', '320106', '110103', '310103', '120107'];

/** Where people and firms are on a date: legal county and township then, codes of first registration before. */
export type Places = {
  readonly people: WeightTable<string>;
  readonly firms: WeightTable<string>;
  /** A county's units by code on the date, towns and streets. */
  readonly townships: ReadonlyMap<string, readonly Township[]>;
  /** The code in force on the date for a code of the register of 2020. */
  readonly current: (code: string) => string;
  readonly urbanShare: ReadonlyMap<string, number>;
  readonly elsewhere: readonly string[];
};

/** Forest farms and industrial parks count as township-level units (codes from 400 on), but hardly anyone lives there. */
const inhabited = ({ code }: Township): boolean => code.slice(6) < '400';

export function placesOn(date: IsoDate): Places {
  return {
    people: weightTable(COUNTIES.map(({ code, people }) => [code, people] as const)),
    firms: weightTable(COUNTIES.map(({ code, firms }) => [code, firms] as const)),
    townships: Map.groupBy(townshipsOn(date).filter(inhabited), (township) => township.county),
    current: (code) => currentOf(code, date)?.code ?? code,
    urbanShare: new Map(COUNTIES.map(({ code, urban }) => [code, urban])),
    elsewhere: ELSEWHERE,
  };
}
