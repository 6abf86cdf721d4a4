import { expect, test } from 'vitest';
import { correctionOptions } from './correction-options.ts';

test('what is lacking comes first and once, also where the case holds it as unknown; judgements are not asked for', () =>
  expect(
    correctionOptions({
      benefitId: '9.3',
      lacking: [{ fact: 'firm.hires.diploma-date', label: '毕业证书签发日期' }],
      documentKinds: [{ kind: 'diploma', label: '毕业证书' }],
      facts: [
        { fact: 'firm.hires.school-kind', label: '学校类别' },
        { fact: 'firm.hires.diploma-date', label: '毕业证书签发日期' },
        // Stated, but nothing that 9.3 reads.
        { fact: 'person.flexible-work-start', label: '灵活就业开始日期' },
        { fact: 'judgement:hire-adult-education:item', label: '工作人员认定' },
      ],
    }),
  ).toEqual([
    { value: 'fact:firm.hires.diploma-date', label: '还缺：毕业证书签发日期' },
    { value: 'document:diploma', label: '材料：毕业证书' },
    { value: 'fact:firm.hires.school-kind', label: '事实：学校类别' },
  ]));
