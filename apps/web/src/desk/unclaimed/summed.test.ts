import { expect, test } from 'vitest';
import { summed } from './summed.ts';
import type { UnclaimedCounts } from './views.ts';

const benefit = {
  id: '11.2',
  clause: '11.2',
  title: '甲',
  subject: 'person',
  counted: 'people',
  kind: 'benefit',
  amountKind: 'total',
  online: true,
} as const;
type Count = UnclaimedCounts['counts'][number];
const count = (county: string, eligibility: Count['eligibility'], rest: Partial<Count>): Count => ({
  benefitId: '11.2',
  division: { code: county, name: county },
  eligibility,
  people: 1,
  subjects: 1,
  lowYuan: '0.00',
  highYuan: '0.00',
  unbounded: 0,
  lacks: [],
  ...rest,
});
const lack = { gap: 3, kind: 'fact', id: 'person.training', label: '参加创业培训' } as const;
const counts: UnclaimedCounts = {
  benefits: [benefit, { ...benefit, id: '10.8' }],
  counts: [
    count('410325', 'entitled', { people: 2, subjects: 2, lowYuan: '0.10', highYuan: '0.20' }),
    count('410303', 'entitled', { people: 3, subjects: 1, lowYuan: '0.20', highYuan: '0.20' }),
    count('410325', 'undetermined', { people: 4, highYuan: '7.00', unbounded: 1 }),
    count('410325', 'official-must-judge', { people: 5, highYuan: '8.00' }),
    count('410325', 'untold', { people: 90, lacks: [lack] }),
  ],
};

test('adds up counties to the fen, and keeps apart who is certain, open and untold', () => {
  expect(summed(counts)).toEqual([
    {
      ...benefit,
      certain: 5,
      certainSubjects: 3,
      certainLowYuan: '0.30',
      certainHighYuan: '0.40',
      certainUnbounded: 0,
      open: 9,
      openSubjects: 2,
      openHighYuan: '15.00',
      openUnbounded: 1,
      untold: 90,
      lacks: [lack],
    },
    expect.objectContaining({ id: '10.8', certain: 0, certainLowYuan: '0.00', open: 0, untold: 0 }),
  ]);
});

test('holds in a county what lies in its townships, and a township alone', () => {
  const rows = [
    count('410325101', 'entitled', { people: 2 }),
    count('410325102', 'entitled', { people: 3 }),
    count('410303', 'entitled', { people: 7 }),
  ];
  const certainIn = (division?: string) => summed({ ...counts, counts: rows }, division)[0]?.certain;
  expect([certainIn(), certainIn('410325'), certainIn('410325101')]).toEqual([12, 5, 2]);
});

test('puts what somebody is due first, of that what can be applied for here, then what else can be', () => {
  const of = (id: string, online: boolean) => ({ ...benefit, id, online });
  const told = (benefitId: string, eligibility: Count['eligibility']) => ({
    ...count('410325', eligibility, {}),
    benefitId,
  });
  const order = summed({
    benefits: [
      of('1.1', false),
      of('1.2', false),
      of('1.7', false),
      of('1.8', false),
      of('9.3', true),
      of('9.4', true),
      of('11.2', true),
    ],
    counts: [
      told('1.2', 'undetermined'),
      told('1.7', 'entitled'),
      told('1.8', 'entitled'),
      told('9.3', 'undetermined'),
      told('9.4', 'entitled'),
    ],
  }).map(({ id }) => id);
  expect(order).toEqual(['9.4', '1.7', '1.8', '9.3', '11.2', '1.2', '1.1']);
});

test('of one county, that county alone', () => {
  expect(summed(counts, '410303')[0]).toMatchObject({
    certain: 3,
    certainLowYuan: '0.20',
    open: 0,
    untold: 0,
  });
});
