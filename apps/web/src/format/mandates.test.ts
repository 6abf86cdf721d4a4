import { expect, test } from 'vitest';
import { leftAfter, termOf } from './mandates.ts';

const mandate = {
  mandateId: 'a',
  personId: 'p',
  validFrom: '2020-10-01',
  validTo: null as string | null,
  revokedOn: null as string | null,
};

test('what is left of a person’s mandates after one is revoked', () => {
  const all = [
    mandate,
    { ...mandate, mandateId: 'b' },
    { ...mandate, mandateId: 'later', validFrom: '2020-12-01' },
    { ...mandate, mandateId: 'last day', validTo: '2020-10-15' },
    { ...mandate, mandateId: 'over', validTo: '2020-10-14' },
    { ...mandate, mandateId: 'revoked', revokedOn: '2020-10-02' },
    { ...mandate, mandateId: 'of another', personId: 'q' },
  ];
  expect(leftAfter(mandate, all, '2020-10-15').map(({ mandateId }) => mandateId)).toEqual([
    'b',
    'later',
    'last day',
  ]);
});

test('a term is told by its days', () => {
  expect(termOf(mandate)).toBe('2020年10月1日 起，长期有效');
  expect(termOf({ ...mandate, validTo: '2020-12-31' })).toBe('2020年10月1日 至 2020年12月31日');
});
