import { Form, Input } from 'antd';
import { Money } from '../parts/cells.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { balanceOf } from './balance-of.ts';
import { DocumentNoItem } from './document-fields.tsx';
import type { Ledger } from './views.ts';
import { amountRule } from './words.ts';

type Values = { lapseYuan?: string; carryForwardYuan?: string; documentNo: string };

/** 年末结转: what is still available lapses or goes to the next year; the rest is paid from the old year. */
export function YearEndDialog({ ledger, onClose }: { ledger: Ledger; onClose: () => void }) {
  const { ledgerId, year } = ledger;
  const given = (amount: string | undefined) => (amount ? amount : undefined);
  return (
    <FormDialog
      changes={[
        'GET /api/funds/ledgers',
        'GET /api/funds/ledgers/:ledgerId',
        'GET /api/funds/ledgers/:ledgerId/postings',
        'GET /api/cases',
      ]}
      danger
      done="已办理年末结转"
      endpoint="POST /api/funds/ledgers/:ledgerId/year-end"
      input={({ lapseYuan, carryForwardYuan, documentNo }: Values) => ({
        ledgerId,
        documentNo,
        lapseYuan: given(lapseYuan),
        carryForwardYuan: given(carryForwardYuan),
      })}
      lead={
        <>
          {year} 年度尚可用 <Money yuan={balanceOf(ledger, 'available')} />{' '}
          元。收回的不再使用；结转的从本年度转出，即成为 {year + 1}{' '}
          年度的可用指标。预留、承诺和在途的不动，仍从本年度支付。结转不能撤回。
        </>
      }
      okText="办理结转"
      onClose={onClose}
      title={`${year} 年度年末结转`}
    >
      <Form.Item label="收回（元）" name="lapseYuan" rules={[amountRule]}>
        <Input allowClear inputMode="decimal" placeholder="不收回的留空" style={{ width: 220 }} />
      </Form.Item>
      <Form.Item
        dependencies={['lapseYuan']}
        extra={`记入 ${year + 1} 年度的资金账，没有的自动开立。`}
        label="结转下年（元）"
        name="carryForwardYuan"
        rules={[
          amountRule,
          ({ getFieldValue }) => ({
            validator: (_, amount) =>
              amount || getFieldValue('lapseYuan')
                ? Promise.resolve()
                : Promise.reject(new Error('收回和结转至少填写一项')),
          }),
        ]}
      >
        <Input allowClear inputMode="decimal" placeholder="不结转的留空" style={{ width: 220 }} />
      </Form.Item>
      <DocumentNoItem />
    </FormDialog>
  );
}
