import { Form, Input } from 'antd';
import { formatMonth } from '../../format/dates.ts';
import { formatYuan } from '../../format/money.ts';
import { amountRule } from '../funds/words.ts';
import { cameTo, isPart } from './revoked-part.ts';
import { Ticks } from './ticks.tsx';
import type { CaseView } from './views.ts';

/**
 * What of an award is taken back: all of it, or where it is paid whole some of its months; and how much of what was paid is to
 * come back, for some months what they came to.
 */
export function Revocation({ view: { payment, paidMonths, revokedYuan } }: { view: CaseView }) {
  const form = Form.useFormInstance<{ recoverYuan?: string }>();
  const months = Form.useWatch<string[] | undefined>('months');
  const part = isPart(paidMonths, months);
  const paid = payment?.paidYuan ?? '0.00';
  const allPaid = paid === payment?.amountYuan;
  if (paid === '0.00') return <p>还没有付款，没有要追回的；撤销后不再付。</p>;
  const proposed = (ticked: readonly string[]) =>
    (isPart(paidMonths, ticked) ? cameTo(paidMonths, ticked) : null) ?? '';
  const known = part ? cameTo(paidMonths, months ?? []) : null;
  return (
    <>
      {paidMonths.length < 2 ? null : allPaid ? (
        <Form.Item
          extra="没有选的月份照旧，不追回；选中的全额追回，退清以后可以由本人或者单位另行申请。一个月里只多给了一部分的，选全部月份，只填追回金额。"
          initialValue={paidMonths.map(({ month }) => month)}
          label="撤销哪些月份"
          name="months"
          rules={[{ required: true, message: '请选择撤销哪些月份' }]}
        >
          <Ticks
            // What these months came to is proposed, and may be typed over.
            onChange={(ticked) => form.setFieldValue('recoverYuan', proposed(ticked))}
            options={paidMonths.map(({ month, amountYuan }) => ({
              value: month,
              label:
                amountYuan === null
                  ? formatMonth(month)
                  : `${formatMonth(month)}（${formatYuan(amountYuan)}）`,
            }))}
          />
        </Form.Item>
      ) : (
        <p>还没有付清，只能整件撤销；付清以后可以只撤销部分月份，或者只撤销一部分金额。</p>
      )}
      <Form.Item
        extra={
          !part
            ? `不填为整件撤销，追回全部已付金额（${formatYuan(paid)}）；${allPaid ? '填的少于已付的，只撤销这一部分，其余的继续有效' : '还没有付清，不能只撤销一部分'}`
            : known === null
              ? '选中的月份测算不出各是多少（如几个月合在一起补发的），请填写'
              : `按批准时的事实测算，选中的月份为 ${formatYuan(known)}${revokedYuan === null ? '' : '；以前只按金额撤销过的，是这些月份的可以减去'}`
        }
        label="追回金额（元）"
        name="recoverYuan"
        rules={[amountRule, { required: part, message: '请填写选中的月份要追回的金额' }]}
      >
        <Input inputMode="decimal" style={{ width: 200 }} />
      </Form.Item>
    </>
  );
}
