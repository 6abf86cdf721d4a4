import { doubtsOf } from '@wenye/policy';
import { Alert, Checkbox, Form, Input } from 'antd';
import { atMost } from '../parts/at-most.ts';
import { compared } from '../parts/compared.ts';
import { FormDialog, typed } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { Doubts } from './doubts.tsx';
import type { ParameterDetails, Registered } from './views.ts';
import {
  clausesText,
  figureText,
  presentOf,
  spanText,
  valuesOnRecord,
  valueText,
  whenWord,
} from './words.ts';

export type Decision = 'confirm' | 'reject' | 'withdraw';

type Props = { parameter: ParameterDetails; row: Registered; decision: Decision; onClose: () => void };

const WORDS: Readonly<Record<Decision, { title: string; done: string }>> = {
  confirm: { title: '确认', done: '已确认，规则从现在起采用' },
  reject: { title: '不予确认', done: '已不予确认' },
  withdraw: { title: '撤回', done: '已撤回' },
};

/** What is proposed, and what stands beside it: the figures that would no longer be read where they meet. */
function Proposal({ parameter, row }: Pick<Props, 'parameter' | 'row'>) {
  const { value, region, source, proposedByName, replaces } = row;
  const today = useBusinessDate();
  const replaced = parameter.register.find(({ valueId }) => valueId === replaces);
  const present = replaced
    ? [{ ...replaced, where: replaced.region.name }]
    : presentOf(parameter, { region: region.code, from: row.from, to: row.to });
  const rows = present.map((each) => ({
    text: figureText(each, parameter),
    when: whenWord(each, today),
    told: value === null ? null : compared(each.value, value, whenWord(each, today)),
  }));
  return (
    <>
      <p>
        {proposedByName}登记：{value === null ? '撤下' : valueText(value, parameter)}，{region.name}，
        {spanText(row)}；来源：{source}
      </p>
      <Alert
        showIcon={rows.some(({ told }) => told?.far)}
        title={
          rows.length === 0
            ? '现行：没有'
            : rows.map(({ text, when, told }) => (
                <div key={text}>
                  {when}：{text}
                  {told ? `；新登记的${told.words}${told.far ? '，请核对小数点和单位' : ''}` : ''}
                </div>
              ))
        }
        type={rows.some(({ told }) => told?.far) ? 'warning' : 'info'}
      />
      {row.isRead ? null : (
        <Alert
          showIcon
          style={{ marginTop: 8 }}
          title={`规则全市读取一个数，不分县区：确认以后，${region.name}的这个数值不会被用到。`}
          type="warning"
        />
      )}
      <Doubts
        doubts={value === null ? [] : doubtsOf(parameter, { ...row, value }, valuesOnRecord(parameter))}
      />
      <p>用到的条款：{clausesText(parameter.clauses)}。</p>
    </>
  );
}

/** What becomes of a proposal: another person confirms or rejects it, who proposed it withdraws it. */
export function DecideDialog({ parameter, row, decision, onClose }: Props) {
  const { title, done } = WORDS[decision];
  const common = {
    changes: ['GET /api/parameters', 'GET /api/parameters/:key', 'GET /api/city-screening'] as const,
    done: decision === 'confirm' && !row.isRead ? '已确认；规则不读取这个区划的数值' : done,
    lead: <Proposal parameter={parameter} row={row} />,
    okText: title,
    onClose,
    title: `${title} · ${parameter.label}`,
  };
  const { valueId } = row;
  if (decision === 'withdraw')
    return (
      <FormDialog
        {...common}
        endpoint="POST /api/parameters/values/:valueId/withdraw"
        input={() => ({ valueId })}
      >
        撤回以后，这条登记留在登记簿里，不会被采用。
      </FormDialog>
    );
  if (decision === 'reject')
    return (
      <FormDialog
        {...common}
        danger
        endpoint="POST /api/parameters/values/:valueId/reject"
        input={({ reason }: { reason: string }) => ({ valueId, reason })}
      >
        <Form.Item
          label="理由"
          name="reason"
          rules={[atMost(200), typed((text) => (text.length < 2 ? '请填写理由，至少 2 个字' : null))]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </FormDialog>
    );
  return (
    <FormDialog
      {...common}
      endpoint="POST /api/parameters/values/:valueId/confirm"
      input={() => ({ valueId })}
    >
      <Form.Item
        name="seen"
        rules={[
          {
            validator: (_, seen) =>
              seen ? Promise.resolve() : Promise.reject(new Error('请先核对来源文件')),
          },
        ]}
        valuePropName="checked"
      >
        <Checkbox>已核对来源文件，数值、区划和日期相符</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
