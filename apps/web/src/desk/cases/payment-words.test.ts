import { expect, test } from 'vitest';
import { overpaidWords, paymentNews, writeOffWords } from './payment-words.ts';
import type { CaseView } from './views.ts';

type Payment = NonNullable<CaseView['payment']>;
type Latest = NonNullable<Payment['latest']>;

const payment = (latest: Partial<Latest> | null, status = 'open'): Payment => ({
  status,
  statusLabel: '',
  amountYuan: '366.00',
  paidYuan: '0.00',
  repaidYuan: null,
  recovery: null,
  latest:
    latest === null
      ? null
      : {
          status: 'settled',
          statusLabel: '',
          on: '2020-10-20',
          reason: null,
          onPaper: false,
          disputed: false,
          redirected: false,
          fileRefused: false,
          again: false,
          arrived: [],
          ...latest,
        },
});

test('money that came back says why, and who must act', () => {
  const closed = { status: 'returned', reason: '账户已销户' };
  expect(paymentNews(payment(closed), 'usable')).toMatchObject({
    tone: 'warning',
    text: expect.stringMatching(
      /^银行于2020年10月20日退回：账户已销户。账户有误的，待申请人更正.*账户无误的，由财务仍付原账户/,
    ) as string,
  });
  expect(paymentNews(payment({ ...closed, redirected: true }), 'usable')?.text).toContain(
    '待财务编入下一拨付批次',
  );
  expect(paymentNews(payment({ ...closed, redirected: true }), 'closed')).toMatchObject({
    tone: 'warning',
    text: expect.stringContaining('待申请人再登记一个') as string,
  });
  expect(paymentNews(payment({ status: 'rejected' }), 'usable')?.text).toContain('拒付：未说明原因');
  expect(paymentNews(payment({ status: 'rejected', onPaper: true }), 'usable')?.text).toContain(
    '见银行书面答复',
  );
  expect(paymentNews(payment({ status: 'rejected', disputed: true }), 'usable')?.text).toMatch(
    /对账单却列为已付.*不再付/,
  );
  expect(paymentNews(payment(closed, 'cancelled'), 'usable')?.text).not.toContain('更正');
  const file = { status: 'rejected', reason: '文件格式或摘要错误', fileRefused: true };
  expect(paymentNews(payment(file), 'usable')?.text).toMatch(
    /未受理整份文件：文件格式或摘要错误。与收款账户无关/,
  );
});

test('what is paid again is told, and nothing where all went straight', () => {
  expect(paymentNews(payment({ again: true }, 'discharged'), 'usable')?.text).toContain('重新付到账');
  expect(
    paymentNews(payment({ status: 'sent', statusLabel: '已发送，结果未知', again: true }), 'usable')?.text,
  ).toContain('正在重新支付：已发送，结果未知');
  expect(paymentNews(payment({}, 'discharged'), 'usable')).toBeNull();
  expect(paymentNews(payment(null), 'usable')).toBeNull();
});

test('money given up names its document and reason, and tells a proposal from what was confirmed', () => {
  const proposed = {
    amountYuan: '50.00',
    documentNo: '洛财核〔2020〕7号',
    reason: '确无财产。',
    proposedOn: '2020-11-02',
    confirmedOn: null,
    recoveredYuan: '0.00',
  };
  expect(writeOffWords(proposed)).toBe(
    '财务于2020年11月2日提出核销 50.00 元（洛财核〔2020〕7号：确无财产），待另一人确认。',
  );
  expect(writeOffWords({ ...proposed, confirmedOn: '2020-11-03' })).toMatch(
    /^已于2020年11月3日核销 50.00 元.*）。$/,
  );
  const after = (recoveredYuan: string) =>
    writeOffWords({ ...proposed, confirmedOn: '2020-11-03', recoveredYuan });
  expect(after('20.00')).toMatch(/，后来又收回 20.00 元。$/);
  expect(after('50.00')).toMatch(/，后来又全部收回或者抵清。$/);
});

test.each([
  [null, null],
  [
    { overpaidYuan: '15.00', refundedYuan: '0.00', back: null },
    '多缴 15.00 元，待退还 15.00 元（在编制批次里列为待付）',
  ],
  [
    { overpaidYuan: '15.00', refundedYuan: '5.00', back: null },
    '多缴 15.00 元，待退还 10.00 元（在编制批次里列为待付）',
  ],
  [{ overpaidYuan: '15.00', refundedYuan: '15.00', back: null }, '多缴 15.00 元，已全部退还'],
  [
    {
      overpaidYuan: '15.00',
      refundedYuan: '0.00',
      back: { amountYuan: '15.00', on: '2020-11-03', reason: '账户已销户', redirected: false },
    },
    '多缴 15.00 元，待退还 15.00 元（在编制批次里列为待付）。其中 15.00 元：2020年11月3日付到原账户的被银行退回：账户已销户；账户有误的，请对方登记新账户，在编制批次里更正账户后编入',
  ],
])('of what was paid back too much, %o', (overpaid, told) => {
  expect(overpaidWords(overpaid)).toBe(told);
});
