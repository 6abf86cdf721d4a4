import { expect, it } from 'vitest';
import { numberKind } from './numbers.ts';

it.each([
  ['SL20201015-410325-0012', 'case'],
  [' sl20201015－410325－0012 ', 'case'],
  ['BJ2020-410325-00012', 'case'],
  ['BJ2020-12', 'case'],
  ['ｂｊ２０２０—410325—00012', 'case'],
  ['410325-00012', 'case'],
  ['2020-410325-12', 'case'],
  ['BJ2020-0000012', 'case'],
  ['\u202aBJ2020-410325-00012\u202c', 'case'],
  [`'00012`, 'place'],
  ['0379-63210000', null],
  ['410325-19970101-0015', null],
  ['41032519970101001X', null],
  ['91410325MA40000008', null],
  ['BJ2020 410325 00001', 'case'],
  ['sl20201015　410325　0012', 'case'],
  ['410325 00012', 'case'],
  ['00001', 'place'],
  [' ０００１ ', 'place'],
  ['公示2020-1', 'notice'],
  ['公示 2020—0012', 'notice'],
  // How an identity number begins, or all of one, and a telephone's.
  ['4103', null],
  ['41032', null],
  ['410325 19970101 0015', null],
  ['138 0013 8000', null],
  ['0379 63210000', null],
  ['SL', null],
])('%s is the number of: %s', (text, kind) => expect(numberKind(text)).toBe(kind));
