import { expect, test } from 'vitest';
import { adverseDifferences } from './adverse.ts';

const entitled = (amountFen: number, settled = true) =>
  ({ outcome: 'entitled', amountFen, settled }) as const;
const refused = { outcome: 'not-entitled', amountFen: 0, settled: true } as const;

test('a register that gives the applicant less is against them, one that gives as much or more is not', () => {
  const amounts = { paid: { declared: 600, registry: 549 }, month: { declared: 100, registry: 120 } };
  const found = adverseDifferences(['paid', 'month', 'name'], (takes) =>
    entitled(amounts.paid[takes['paid'] ?? 'registry'] + amounts.month[takes['month'] ?? 'registry']),
  );
  expect(found).toEqual(['paid']);
});

test('so is one that ends an entitlement, or only does so beside another statement', () => {
  const neither = adverseDifferences(['a', 'b'], ({ a, b }) =>
    a === 'registry' && b === 'registry' ? refused : entitled(1),
  );
  expect(neither).toEqual(['a', 'b']);
});

test('where the rules cannot tell what the declared value would give, the applicant is heard', () => {
  const found = adverseDifferences(['a'], ({ a }) =>
    a === 'registry' ? entitled(1) : { outcome: 'undetermined', amountFen: 0, settled: false },
  );
  expect(found).toEqual(['a']);
});

test('nor is an amount compared that is still open: it is not 0', () => {
  const found = adverseDifferences(['a'], ({ a }) => (a === 'registry' ? entitled(1) : entitled(0, false)));
  expect(found).toEqual(['a']);
});
