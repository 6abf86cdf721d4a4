import { describe, expect, it } from 'vitest';
import { todoOf } from './todo.ts';

const due = { kind: 'rebuttal', on: '2020-11-05', workingDaysLeft: 5, overdue: false };
const found = { command: 'check-data', to: 'discrepancy', note: '与登记不一致：实缴社会保险费' };
const said = { command: 'rebut-discrepancy', to: 'discrepancy', note: '七月补缴过' };

it('asks in the office’s words, and says that the last day counts', () => {
  expect(todoOf({ status: 'discrepancy', steps: [found], due })).toEqual({
    tone: 'warn',
    title: '填报的和登记的不一致，请您说明',
    asked: '与登记不一致：实缴社会保险费',
    until: '请在 2020年11月5日（含当天）之前办理，还有 5 个工作日。',
  });
});

it('says that the explanation was received, and does not repeat it as a demand', () => {
  const todo = todoOf({ status: 'discrepancy', steps: [found, said], due });
  expect(todo).toMatchObject({ tone: 'good', title: '已收到您的说明' });
  expect(JSON.stringify(todo)).not.toContain('七月补缴过');
});

it('says that the time to explain is over, and asks for nothing by the office’s own deadline', () => {
  const closed = { command: 'close-rebuttal', to: 'discrepancy', note: null };
  const office = { ...due, kind: 'decision' };
  const todo = todoOf({ status: 'discrepancy', steps: [found, closed], due: office });
  expect(todo).toEqual({
    tone: 'warn',
    title: '说明期限已过',
    asked: '与登记不一致：实缴社会保险费',
    until: '受理机构正在按登记的信息核实。认定之前，您仍可以说明情况。',
  });
  expect(todoOf({ status: 'discrepancy', steps: [found, closed, said], due: office }).tone).toBe('good');
});

it('asks anew where the comparison was made anew', () => {
  expect(todoOf({ status: 'discrepancy', steps: [found, said, found], due }).tone).toBe('warn');
});

it('one is heard of a proposed revocation as of a proposed refusal, anew each time', () => {
  const status = 'proposed-revocation';
  const proposed = { command: 'propose-revocation', to: status, note: '依据：11.2；重复参保' };
  const said = { command: 'state-defence', to: status, note: '没有重复' };
  const told = (...steps: (typeof proposed)[]) => todoOf({ status, steps, due: { ...due, kind: 'defence' } });
  expect(told(proposed).title).toBe('作出决定以前，您有权陈述、申辩');
  expect(told(proposed, said)).toMatchObject({
    tone: 'good',
    asked: expect.stringContaining('不予撤销') as string,
  });
  expect(told(proposed, said, { ...said, command: 'drop-revocation', to: 'awarded' }, proposed).tone).toBe(
    'warn',
  );
});

describe('against a proposed refusal', () => {
  const proposed = { command: 'propose-refusal', to: 'proposed-refusal', note: '依据：11.2；没有灵活就业' };
  const upheld = { command: 'decide-objection', to: 'proposed-refusal', note: '异议成立' };
  const said = { command: 'state-defence', to: 'proposed-refusal', note: '有接单记录' };
  const closed = { command: 'close-defence', to: 'proposed-refusal', note: null };
  const told = (...steps: (typeof proposed | typeof closed)[]) =>
    todoOf({ status: 'proposed-refusal', steps, due: { ...due, kind: 'defence' } });

  it('one is asked to speak within the term, whoever proposed it', () => {
    for (const proposal of [proposed, upheld])
      expect(told(proposal)).toMatchObject({
        tone: 'warn',
        title: '作出决定以前，您有权陈述、申辩',
        until: '请在 2020年11月5日（含当天）之前办理，还有 5 个工作日。',
      });
  });

  it('who has spoken is not asked again, until it is proposed anew', () => {
    expect(told(proposed, said).tone).toBe('good');
    expect(told(proposed, closed, said).tone).toBe('good');
    expect(told(proposed, said, proposed).tone).toBe('warn');
  });

  it('of the office’s own deadline nothing is asked after the term', () =>
    expect(told(proposed, closed)).toMatchObject({ title: '陈述、申辩的期限已过' }));
});

it('reminds of what was said with a correction, which the office reads as well', () => {
  const corrected = { command: 'answer-correction', to: 'submitted', note: '证书丢了' };
  expect(todoOf({ status: 'discrepancy', steps: [corrected, found], due })).toMatchObject({
    saidBefore: '证书丢了',
  });
  const again = { command: 'request-correction', to: 'correction-requested', note: '请补交' };
  expect(todoOf({ status: 'correction-requested', steps: [corrected, again], due })).not.toHaveProperty(
    'saidBefore',
  );
});
