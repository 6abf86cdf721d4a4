import { expect, it } from 'vitest';
import { isCaseOrReceipt } from './numbers.ts';

it.each([
  ['SL20201015-410325-0012', true],
  [' sl20201015－410325－0012 ', true],
  ['BJ2020-410325-00012', true],
  ['BJ2020-12', true],
  ['ｂｊ２０２０—410325—00012', true],
  ['410325-00012', true],
  ['2020-410325-12', true],
  ['BJ2020-0000012', true],
  ['0379-63210000', false],
  ['410325-19970101-0015', false],
  ['41032519970101001X', false],
  ['91410325MA40000008', false],
  ['SL', false],
])('%s names a receipt or a case: %s', (text, named) => expect(isCaseOrReceipt(text)).toBe(named));
