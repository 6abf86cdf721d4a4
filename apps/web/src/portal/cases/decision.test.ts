import { describe, expect, it } from 'vitest';
import { adverseDecision, standingOf } from './decision.ts';

const step = (
  seq: number,
  command: string,
  label: string,
  from: string,
  to: string,
  note: string | null,
) => ({
  seq,
  command,
  label,
  on: '2020-10-20',
  from,
  to,
  note,
});
const proposal = step(
  3,
  'propose-refusal',
  '拟不予批准',
  'review',
  'proposed-refusal',
  '依据：11.2；离校已满两年',
);
const refusal = step(
  4,
  'refuse',
  '不予批准',
  'proposed-refusal',
  'refused',
  '不服本决定的，可以申请行政复议',
);
const request = step(
  5,
  'request-reconsideration',
  '申请复议',
  'refused',
  'reconsideration',
  '毕业证书八月才领到',
);
const texts = (steps: readonly (typeof proposal)[], status: string) =>
  adverseDecision({ status, steps, reconsiderUntil: null })?.parts.map(({ text }) => text);

describe('adverseDecision', () => {
  it('tells clause, reason, remedies and until when', () =>
    expect(
      adverseDecision({ status: 'refused', steps: [proposal, refusal], reconsiderUntil: '2020-12-19' }),
    ).toEqual({
      title: '不予批准',
      parts: [
        { head: '拟不予批准（2020年10月20日）', text: '依据：11.2；离校已满两年' },
        { head: '不予批准（2020年10月20日）', text: '不服本决定的，可以申请行政复议' },
      ],
      until: '2020-12-19',
      ofPart: false,
    }));

  it('says of a proposal that nothing is decided yet', () =>
    expect(
      adverseDecision({ status: 'proposed-refusal', steps: [proposal], reconsiderUntil: null }),
    ).toMatchObject({ title: '拟不予批准，还没有作出决定', parts: [{ text: '依据：11.2；离校已满两年' }] }));

  it('tells the ground of an objection that was upheld, not of an earlier proposal', () => {
    const note = '异议成立；依据：11.2；已在单位就业';
    const upheld = step(4, 'decide-objection', '处理异议', 'objection', 'proposed-refusal', note);
    expect(texts([proposal, upheld], 'proposed-refusal')).toEqual([note]);
    expect(texts([proposal, upheld, refusal], 'refused')).toEqual([note, refusal.note]);
  });

  it('keeps the refusal while it is being reconsidered', () => {
    const steps = [proposal, refusal, request];
    expect(adverseDecision({ status: 'reconsideration', steps, reconsiderUntil: null })?.title).toBe(
      '不予批准，正在复议',
    );
    expect(texts(steps, 'reconsideration')).toEqual([proposal.note, refusal.note]);
  });

  it('adds the decision of the reconsideration that lets it stand', () => {
    const upheld = step(
      6,
      'decide-reconsideration',
      '作出复议决定',
      'reconsideration',
      'refused',
      '原决定正确',
    );
    expect(texts([proposal, refusal, request, upheld], 'refused')).toEqual([
      proposal.note,
      refusal.note,
      upheld.note,
    ]);
  });

  it('adds what another authority decided and is only recorded here', () => {
    const recorded = step(
      6,
      'record-reconsideration',
      '登记复议决定',
      'reconsideration',
      'refused',
      '维持原决定；不服复议决定的，可以起诉',
    );
    expect(texts([proposal, refusal, request, recorded], 'refused')).toEqual([
      proposal.note,
      refusal.note,
      recorded.note,
    ]);
  });

  it('adds that the reconsideration was withdrawn, which leaves it standing', () => {
    const note = '申请人撤回复议申请，复议终止，原决定继续有效';
    const asked = step(
      6,
      'withdraw-reconsideration',
      '请求',
      'reconsideration',
      'reconsideration',
      '不复议了',
    );
    expect(texts([proposal, refusal, request, asked], 'reconsideration')).toEqual([
      proposal.note,
      refusal.note,
    ]);
    for (const command of ['withdraw-reconsideration', 'grant-withdrawal']) {
      const given = step(7, command, '撤回复议申请', 'reconsideration', 'refused', note);
      expect(texts([proposal, refusal, request, asked, given], 'refused')).toEqual([
        proposal.note,
        refusal.note,
        note,
      ]);
    }
  });

  it('tells a revocation, also while it is reconsidered, and not once it is set aside', () => {
    const proposed = step(5, 'propose-revocation', '拟撤销', 'awarded', 'proposed-revocation', '重复参保');
    const revoked = step(6, 'revoke', '撤销', 'proposed-revocation', 'revoked', '可以申请行政复议');
    const asked = step(7, 'request-reconsideration', '申请复议', 'revoked', 'reconsideration', '没有');
    const told = (status: string, ...steps: (typeof revoked)[]) =>
      adverseDecision({ status, steps, reconsiderUntil: null })?.title;
    expect(told('proposed-revocation', proposed)).toBe('拟撤销批准，还没有作出决定');
    expect(
      told(
        'awarded',
        proposed,
        step(6, 'drop-revocation', '不予撤销', 'proposed-revocation', 'awarded', '理由成立'),
      ),
    ).toBeUndefined();
    expect(texts([proposed, revoked], 'revoked')).toEqual([proposed.note, revoked.note]);
    expect(told('revoked', revoked)).toBe('批准已撤销');
    const part = { reconsiderUntil: null, monthsToRevoke: ['2020-08'] };
    expect(adverseDecision({ status: 'proposed-revocation', steps: [proposed], ...part })?.title).toBe(
      '拟撤销部分月份的批准，还没有作出决定',
    );
    // What is left of it stands; why the part was taken back, and what can be done, is still told.
    const taken = { ...revoked, to: 'awarded' };
    const ofPart = (more: { monthsRevoked?: string[]; revokedYuan: string | null }) =>
      adverseDecision({
        status: 'awarded',
        steps: [proposed, taken],
        reconsiderUntil: '2020-12-25',
        ...more,
      });
    expect(ofPart({ monthsRevoked: ['2020-08'], revokedYuan: '366.00' })).toMatchObject({
      title: '部分月份的批准已撤销，其余的继续有效',
      parts: [{ text: proposed.note }, { text: taken.note }],
      until: '2020-12-25',
    });
    expect(ofPart({ revokedYuan: '100.00' })?.title).toBe('批准的一部分已撤销，其余的继续有效');
    expect(ofPart({ revokedYuan: null })).toBeNull();
    // Of two, the one that was set aside is told no more; one that is asked about is.
    const again = [
      { ...proposed, seq: 7, note: '九月也重复' },
      { ...taken, seq: 8, note: '九月撤销' },
    ];
    const ofSecond = step(9, 'request-reconsideration', '申请复议', 'awarded', 'reconsideration', '没有');
    const setAside = {
      ...step(10, 'decide-reconsideration', '复议', 'reconsideration', 'waiting-for-funds', '撤销原决定'),
      outcome: 'set-aside',
    };
    const left = { reconsiderUntil: null, revokedYuan: '366.00', monthsRevoked: ['2020-08'], partOpen: true };
    const both = [proposed, taken, ...again, ofSecond];
    expect(adverseDecision({ ...left, status: 'reconsideration', steps: both })).toMatchObject({
      title: '部分月份的批准已撤销，正在复议',
      parts: [{ text: '九月也重复' }, { text: '九月撤销' }],
    });
    expect(adverseDecision({ ...left, status: 'awarded', steps: [...both, setAside] })).toMatchObject({
      title: '部分月份的批准已撤销，其余的继续有效',
      parts: [{ text: proposed.note }, { text: taken.note }],
      ofPart: true,
    });
    expect(told('reconsideration', revoked, asked)).toBe('撤销，正在复议');
    expect(told('waiting-for-funds', revoked, asked)).toBeUndefined();
  });

  it('is silent once the case is examined anew, or where an award is reconsidered', () => {
    expect(texts([proposal], 'returned')).toBeUndefined();
    const ofAward = step(5, 'request-reconsideration', '申请复议', 'awarded', 'reconsideration', null);
    expect(texts([ofAward], 'reconsideration')).toBeUndefined();
  });
});

it('reads through a reconsideration where the case stood before it', () => {
  expect(standingOf('reconsideration', [request, { ...request, from: 'revoked' }])).toBe('revoked');
  expect(standingOf('refused', [request])).toBe('refused');
});
