import { expect, test } from 'vitest';
import type { Colleague } from './handling/list-colleagues.ts';
import { factsFor, type Name, people, stateIn } from './testing/world.ts';
import { withheldFrom } from './withheld.ts';

const colleague = (who: Name, name: string): Colleague => ({
  personId: people[who].personId,
  name,
  role: 'approver',
  officeName: '嵩县人社局',
  actor: people[who],
});
const proposed = stateIn('proposed-revocation', {
  duties: { approver: 'approval', 'approver-2': 'objection' },
});
const lacking = () => Promise.resolve('“审批”（洛阳市人社局）');
const facts = factsFor(people.approver, '2020-10-23');

test('tells what is kept from the officer, by which duty, and who of the others may', async () => {
  const others = [
    colleague('approver2', '异议人'),
    colleague('approver3', '撤销人'),
    colleague('county', '审核人'),
  ];
  expect(await withheldFrom(proposed, facts, () => Promise.resolve(others), lacking)).toEqual([
    '您在本件中已承担“批准或不予批准”，不能再办理“撤销”“不予撤销”；须由撤销人（嵩县人社局）办理。',
  ]);
});

test('names who may as a choice: any one of them is enough', async () => {
  const able = (...names: string[]) =>
    names.map((name) => ({ ...colleague('approver3', name), personId: name }));
  const told = async (...names: string[]) =>
    (await withheldFrom(proposed, facts, () => Promise.resolve(able(...names)), lacking))[0]?.split('；')[1];
  expect(await told('甲', '乙')).toBe('须由甲（嵩县人社局）或乙（嵩县人社局）办理。');
  expect(await told('甲', '乙', '丙', '丁')).toBe(
    '须由甲（嵩县人社局）、乙（嵩县人社局）、丙（嵩县人社局）等 4 人之一办理。',
  );
});

test('says so where nobody is left who may', async () => {
  const others = [colleague('approver2', '异议人')];
  expect(await withheldFrom(proposed, facts, () => Promise.resolve(others), lacking)).toEqual([
    '您在本件中已承担“批准或不予批准”，不能再办理“撤销”“不予撤销”；目前没有其他人员可以办理，须由管理员任命“审批”（洛阳市人社局）。',
  ]);
});

test('asks for nobody where nothing is withheld', async () => {
  const ask = () => Promise.reject(new Error('asked'));
  expect(await withheldFrom(proposed, factsFor(people.approver3, '2020-10-23'), ask, ask)).toEqual([]);
});

test('who proposed to add to an award is told that another decides it', async () => {
  const state = stateIn('reconsideration', {
    beforeReconsideration: 'awarded',
    decidedAt: { officeId: 'county-office', tier: 'county', by: 'x' },
    raiseProposed: { addFen: 100, months: ['2020-08'], by: people.cityApprover.personId },
  });
  const other = { ...people.cityApprover, personId: 'city-approver-2' };
  const others = [{ ...colleague('cityApprover', '另一人'), personId: 'city-approver-2', actor: other }];
  const own = factsFor(people.cityApprover, '2020-10-20');
  expect(await withheldFrom(state, own, () => Promise.resolve(others), lacking)).toEqual([
    '补发由您拟定，不能再办理“作出复议决定”；须由另一人（嵩县人社局）办理。',
  ]);
});
