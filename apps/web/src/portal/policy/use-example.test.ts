import type { UsedParameter } from '@wenye/rules';
import { expect, test } from 'vitest';
import { earlierText } from './use-example.ts';

const ratio: UsedParameter = {
  key: 'art11.flexGraduate.siSubsidyRatio',
  label: '社保补贴比例',
  value: '2/3',
  unit: 'ratio',
  region: '410000',
  on: '2020-07-15',
  from: null,
  to: null,
  source: '某通知',
  confidence: 'seen',
};

test('an example names each earlier figure that it is decided by once, and none where all are in force', () => {
  expect(earlierText([])).toBeNull();
  expect(earlierText([ratio, { ...ratio, on: '2020-08-15' }])).toBe('当时的标准：社保补贴比例 2/3。');
});
