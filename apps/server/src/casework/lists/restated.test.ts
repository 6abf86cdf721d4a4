import { expect, test } from 'vitest';
import { restatedWith } from './restated.ts';

const frozen = (seq: number, fact: string, value: unknown, declared: unknown = null) => ({
  seq,
  fact,
  value: value as never,
  declared: declared as never,
});
const diploma = 'person.diploma-date';
const start = 'person.flexible-work-start';

test('tells what the applicant says otherwise, not what is the same or a register says', () => {
  const facts = [
    frozen(1, diploma, '2020-06-30'),
    frozen(1, start, '2020-07-01', '2020-07-15'),
    frozen(3, diploma, '2020-06-28'),
    // The register's value was corrected meanwhile: the applicant says what they said.
    frozen(3, start, '2020-07-02', '2020-07-15'),
    frozen(3, 'person.school-kind', 'higher-education'),
  ];
  expect(restatedWith(3, facts)).toEqual([
    { fact: diploma, label: '毕业证书签发日期', before: '2020-06-30', after: '2020-06-28' },
    expect.objectContaining({ fact: 'person.school-kind', before: null, after: 'higher-education' }),
  ]);
  expect(restatedWith(1, facts)).toEqual([]);
});

test('an answer with papers alone restates nothing', () => {
  expect(restatedWith(3, [frozen(1, diploma, '2020-06-30')])).toEqual([]);
});
