import { yuanToFen } from '@wenye/codes';
import { Form, Input, Radio } from 'antd';
import { formatYuan } from '../../format/money.ts';
import { Money } from '../parts/cells.tsx';
import { ComparedItem } from '../parts/compared-item.tsx';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import { DocumentNoItem } from './document-fields.tsx';
import type { SchemeUse } from './limits-card.tsx';
import type { Ledger } from './views.ts';
import { amountRules } from './words.ts';

type Values = { kind: 'limited' | 'unlimited'; limitYuan?: string; documentNo: string };
/** Said at the field while it is typed: what is used already stays within the limit. */
const atLeast = (usedYuan: string) => ({
  validator: async (_: unknown, text?: string) => {
    const limit = yuanToFen(text ?? '');
    if (limit !== null && limit < (yuanToFen(usedYuan) ?? 0))
      throw new Error(`限额不能低于已用的 ${formatYuan(usedYuan)}`);
  },
});

/** A limit above all that the ledger has limits nothing: more likely a slip of the point or the unit. */
const beyondAll = (sourcesYuan: string) => ({
  warningOnly: true,
  validator: async (_: unknown, text?: string) => {
    const limit = yuanToFen(text ?? '');
    if (limit !== null && limit > (yuanToFen(sourcesYuan) ?? 0))
      throw new Error(`超过本账的全部指标 ${formatYuan(sourcesYuan)}，等于不设限额。请核对小数点和单位。`);
  },
});

type Props = { ledger: Ledger; use: SchemeUse; onClose: () => void };

/** 设定限额: what one benefit may take of this ledger, or that it may take all of it. */
export function LimitDialog({ ledger, use, onClose }: Props) {
  const { ledgerId, year, division } = ledger;
  const { scheme, title, usedYuan, limitYuan } = use;
  return (
    <FormDialog
      changes={['GET /api/funds/ledgers', 'GET /api/funds/ledgers/:ledgerId', 'GET /api/cases']}
      done="限额已设定"
      endpoint="POST /api/funds/ledgers/:ledgerId/limits"
      initialValues={{ kind: 'limited' }}
      input={(values: Values) => ({
        ledgerId,
        scheme,
        limitYuan: values.kind === 'limited' ? (values.limitYuan ?? '') : null,
        documentNo: values.documentNo,
      })}
      lead={
        <>
          {division.name} {year} 年度，{title}：
          {limitYuan === null ? (
            '现在不设限额'
          ) : (
            <>
              现行限额 <Money yuan={limitYuan} /> 元
            </>
          )}
          ，已用 <Money yuan={usedYuan} /> 元。预留、承诺和已拨付的都算已用，限额不能低于已用。
        </>
      }
      okText="设定"
      onClose={onClose}
      title={`设定 ${scheme} 的限额`}
    >
      <Form.Item label="限额" name="kind" rules={[required]}>
        <Radio.Group
          options={[
            { value: 'limited', label: '设定金额' },
            { value: 'unlimited', label: '不设限额', disabled: limitYuan === null },
          ]}
        />
      </Form.Item>
      <Form.Item dependencies={['kind']} noStyle>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'limited' ? (
            <>
              <Form.Item
                label="新限额（元）"
                name="limitYuan"
                rules={[...amountRules, atLeast(usedYuan), beyondAll(ledger.identity.sourcesYuan)]}
              >
                <Input inputMode="decimal" style={{ width: 220 }} />
              </Form.Item>
              <ComparedItem
                name="limitYuan"
                present={
                  limitYuan === null ? [] : [{ value: limitYuan, text: `限额 ${formatYuan(limitYuan)}` }]
                }
              />
            </>
          ) : null
        }
      </Form.Item>
      <DocumentNoItem />
    </FormDialog>
  );
}
