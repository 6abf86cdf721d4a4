import { daysAsked, readingsOf } from '@wenye/rules';
import { expect, test } from 'vitest';
import { benefits } from '../benefits/index.ts';
import { decidingEventOf } from './deciding-event.ts';

/** Read as of three events: each person's retirement age, told by no page. */
const RETIREMENT = ['retire.male.base', 'retire.femaleCadre.base', 'retire.femaleWorker.base'];

test.each(benefits)('of each figure of $id it can be told which day of the case decides', (benefit) => {
  const untold = [...readingsOf(benefit).parameters]
    .filter((key) => daysAsked(benefit, key).some(({ kind }) => kind !== 'constant'))
    .filter((key) => decidingEventOf(benefit.id, key) === null);
  expect(untold.filter((key) => !RETIREMENT.includes(key))).toEqual([]);
});

test('the event is told of the rule, whatever it is kept within', () => {
  expect(decidingEventOf('11.2', 'art11.flexGraduate.siSubsidyRatio')).toBe('毕业并开始灵活就业');
  expect(decidingEventOf('9.3', 'hireSubsidy.sme')).toBe('申请');
  expect(decidingEventOf('11.3', 'flexSi.hardToEmploy.ratio')).toBe('原补贴期满');
  expect(decidingEventOf('22.2', 'art22.ui.extendIfWithinYearsOfRetirement')).toBe('领满失业保险金');
});

test('nothing is told of a day that the rules set themselves, nor of what they do not read', () => {
  expect(decidingEventOf('1.13', 'art1.vat.smallScale.reduction')).toBeNull();
  expect(decidingEventOf('11.2', 'hireSubsidy.sme')).toBeNull();
});
