import { type DatedParameter, withValues } from '@wenye/rules';
import { expect, test } from 'vitest';
import { decideRequest } from '../decide.ts';
import { pack } from '../pack.ts';
import { figuresRead, regionsRead } from './regions-read.ts';

const confirmed = (key: string, value: string, region: string): DatedParameter => ({
  key,
  value,
  region,
  from: null,
  to: null,
  source: '某通知',
  confidence: 'confirmed',
});

test('what rules read for the whole city is no county’s', () => {
  // The city has a record of its own, so that one of the province is not read.
  expect(regionsRead('art11.flexGraduate.siSubsidyRatio')).toEqual(['410300']);
  expect(regionsRead('loan.smallFirm.max')).toEqual(['CN', '410000', '410300']);
  expect(regionsRead('hireSubsidy.sme')).toContain('410325');
  const city = confirmed('art11.flexGraduate.siSubsidyRatio', '1/2', '410300');
  const standard = confirmed('hireSubsidy.sme', '1500', '410325');
  expect(figuresRead([city, { ...city, region: '410325' }, standard])).toEqual([city, standard]);
});

test('whatever rules read can be entered for the city, and is read there', () => {
  const unread = pack.parameters
    .map(({ definition }) => definition.key)
    .filter((key) => !regionsRead(key).includes('410300'));
  expect(unread).toEqual([]);
  const share = confirmed('guarantee.award.share', '0.005', '410300');
  const answer = decideRequest(
    {
      subject: 'firm',
      clauses: ['2.7'],
      county: '410311',
      decisionDate: '2022-07-15',
      facts: {
        'firm.financing-guarantor': true,
        'firm.small-guarantees-last-year': '100000000.00',
        'firm.small-guarantee-fees-last-year': '1000000.00',
      },
    },
    withValues(pack, [share]),
  );
  expect(answer).toMatchObject({ ok: true, benefits: [{ amount: { yuan: '500000.00' } }] });
});
