import { expect, it } from 'vitest';
import { raiseBound, raiseProposal, variationWords } from './raise-proposal.ts';

const steps = (...commands: string[]) => commands.map((command, seq) => ({ command, seq }));

it('is the last of this reconsideration, and none of the one before', () => {
  const asked = 'request-reconsideration';
  expect(raiseProposal(steps('award', asked))).toBeUndefined();
  expect(raiseProposal(steps(asked, 'propose-raise', 'take', 'propose-raise', 'take'))?.seq).toBe(3);
  expect(raiseProposal(steps(asked, 'propose-raise', 'decide-reconsideration', asked))).toBeUndefined();
});

it('may come to what was decided, or to what is reckoned today where that is more', () => {
  const award = { amountYuan: '110.00', decision: { amountYuan: '100.00' }, monthsHeld: [] };
  const found = (kind: string, differenceYuan: string | null) => ({
    ...award,
    knownToday: { kind, differenceYuan, knownOn: '2021-03-10' },
  });
  expect(raiseBound({ ...award, knownToday: null })).toEqual({ mostYuan: '100.00', why: '原批准' });
  expect(raiseBound(found('owed', '100.00')).why).toBe('原批准');
  expect(raiseBound(found('owed', '1000.00'))).toEqual({
    mostYuan: '1000.00',
    why: '按2021年3月10日所知重算，应补',
  });
  expect(raiseBound(found('too-much', '1000.00')).mostYuan, 'less is due').toBe('100.00');
  expect(raiseBound(found('open', null)).mostYuan).toBe('100.00');
  // For months what is reckoned of them, and no more.
  const ofMonths = (kind: string, differenceYuan: string | null) =>
    raiseBound({ ...found(kind, differenceYuan), monthsHeld: ['2020-07'] });
  expect(ofMonths('owed', '12.30')).toEqual({
    mostYuan: '12.30',
    why: '按2021年3月10日所知、只算本件持有的月份重算，应补',
  });
  for (const kind of ['too-much', 'open']) expect(ofMonths(kind, null).mostYuan).toBe('0.00');
});

it('says what follows of a variation once it is chosen where the rest is paid, and nothing before', () => {
  expect(variationWords(undefined)).toBe('');
  expect(variationWords('elsewhere')).toContain('可以申请别的月份');
  expect(variationWords('here')).not.toContain('可以申请别的月份');
});
