import { describe, expect, it } from 'vitest';
import { type Answered, askedOf, problemsOf, statementsOf, withBoxes } from './asked-items.ts';

type View = Parameters<typeof askedOf>[0];
const START = 'person.flexible-work-start';
const source = { name: '就业登记', recordedOn: '2020-08-01' };
const fact = (id: string, rest: object) => ({
  fact: id,
  label: id,
  value: null,
  source,
  differs: false,
  ...rest,
});
const step = (items: string[]) => ({ command: 'request-correction', items });

const view = {
  steps: [step(['document:other']), step([]), step([`fact:${START}`, 'document:diploma']), step([])],
  facts: [
    fact(START, { value: '2020-08-01', registry: '2020-08-01' }),
    fact('person.diploma-date', { value: '2019-06-28', declared: '2019-06-28' }),
    fact('person.school-kind', { value: 'other', registry: 'other' }),
    fact('judgement:x', { value: true }),
  ],
  lacking: [],
} as unknown as View;
const asked = askedOf(view);
const nothing: Answered = { facts: {}, withdrawn: [], paperKinds: [], note: '' };

describe('askedOf', () => {
  it('reads the last request, also for facts that a register knows', () => {
    expect(asked.papers).toEqual(['diploma']);
    expect(asked.facts.map(({ id }) => id)).toEqual([START]);
  });
  it('leaves own statements open to correction, and registers and officers their own', () =>
    expect(asked.others.map(({ id }) => id)).toEqual(['person.diploma-date']));
  it('opens what the decision lacks, also of a person hired and of what the case does not hold yet', () => {
    const hire = ['firm.hires.diploma-date', 'firm.hires.unemployed-until-hire'];
    const lacking = hire.map((id) => ({ fact: id, label: id }));
    const steps = [step(['fact:firm.hires.diploma-date'])];
    const { facts, others } = askedOf({ steps, facts: [], lacking } as unknown as View);
    expect(facts).toMatchObject([{ id: hire[0], lacking: true, definition: { type: 'date' } }]);
    expect(others).toMatchObject([{ id: hire[1], lacking: true, definition: { type: 'boolean' } }]);
  });
});

describe('problemsOf', () => {
  const fields = (answered: Partial<Answered>) =>
    Object.keys(problemsOf(asked, { ...nothing, ...answered }, '2020-10-15'));

  it('wants everything that was asked for', () =>
    expect(fields({})).toEqual(['fact-person-flexible-work-start', 'paper-diploma']));
  it('or a word why not', () => expect(fields({ note: '证书已遗失' })).toEqual([]));
  it('takes a value and a paper', () =>
    expect(fields({ facts: { [START]: '2020-07-01' }, paperKinds: ['diploma'] })).toEqual([]));
  it('takes a statement withdrawn', () =>
    expect(fields({ facts: { [START]: null }, withdrawn: [START], paperKinds: ['diploma'] })).toEqual([]));
  it('never passes over what cannot be read, asked for or not', () =>
    expect(fields({ facts: { [START]: null, 'person.diploma-date': '2035-01-01' }, note: '见附件' })).toEqual(
      ['fact-person-flexible-work-start', 'fact-person-diploma-date'],
    ));
});

it('sends a withdrawn statement as null', () =>
  expect(statementsOf({ ...nothing, facts: { a: 1, b: 2 }, withdrawn: ['b'] })).toEqual({ a: 1, b: null }));

it('adds what stands in the box for months to the months that the case holds, unless they are taken back', () => {
  const id = 'person.contributions';
  const row = { month: '2020-08', 'insured-as': 'flexible', paid: '549.00' };
  const { month: _, ...rest } = row;
  const facts = [fact(id, { value: [row], declared: [row] })];
  const paid = askedOf({ steps: [], facts, lacking: [] } as unknown as View);
  const spans = { [id]: { first: '2020-09', last: '', rest } };
  const boxed = withBoxes(paid, nothing, spans, '2020-10-15');
  expect(boxed).toEqual({ facts: { [id]: [row, { ...row, month: '2020-09' }] }, problems: {} });
  const early = withBoxes(paid, nothing, { [id]: { first: '2020-11', last: '', rest } }, '2020-10-15');
  expect(early.problems['fact-person-contributions']).toContain('2020年11月还没有到');
  expect(withBoxes(paid, { ...nothing, withdrawn: [id] }, spans, '2020-10-15').facts).toEqual({});
});
