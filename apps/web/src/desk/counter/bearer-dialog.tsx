import { Form, Input, Radio } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { termOf } from '../../format/mandates.ts';
import { scopeWords } from '../firms/words.ts';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';

/** Somebody with a paper of authority, and not one of the firm's registered agents. */
const PAPER = 'paper';

type Props = {
  draftId: string;
  firmId: string;
  onClose: () => void;
  onNamed: (bearer: OutputOf<'PUT /api/drafts/:draftId/bearer'>['bearer']) => void;
};
type Values = { who: string; by?: { name: string; idNumber: string; paper: string } };

/** Who has come: one of the firm's agents whose mandate holds, or somebody with a paper. */
export function BearerDialog({ draftId, firmId, onClose, onNamed }: Props) {
  const today = useBusinessDate();
  const { data } = useCall('GET /api/firms/:firmId/mandates', { firmId });
  const agents = (data?.rows ?? []).filter(
    ({ validFrom, validTo, revokedOn }) =>
      validFrom <= today &&
      (validTo === null || validTo >= today) &&
      (revokedOn === null || revokedOn > today),
  );
  return (
    <FormDialog
      changes={['GET /api/drafts/:draftId']}
      done="已登记来人"
      endpoint="PUT /api/drafts/:draftId/bearer"
      input={({ who, by }: Values) => ({
        draftId,
        by: who === PAPER && by ? by : { mandateId: who },
      })}
      lead="核对来人的身份证件原件后登记。"
      okText="登记"
      onClose={onClose}
      onDone={({ bearer }) => onNamed(bearer)}
      title="登记来办事的人"
    >
      <Form.Item label="来的是谁" name="who" rules={[required]}>
        <Radio.Group
          options={[
            ...agents.map((agent) => ({
              value: agent.mandateId,
              label: `${agent.name}（单位授权的经办人，${scopeWords[agent.scope]}，${termOf(agent)}）`,
            })),
            { value: PAPER, label: '其他人，带授权材料（法定代表人本人的，带身份证明）' },
          ]}
          style={{ display: 'grid', gap: 8 }}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: Values, after: Values) => before.who !== after.who}>
        {({ getFieldValue }) => (getFieldValue('who') === PAPER ? <ByPaper /> : null)}
      </Form.Item>
    </FormDialog>
  );
}

function ByPaper() {
  return (
    <>
      <Form.Item label="姓名" name={['by', 'name']} rules={[required, { min: 2, message: '至少 2 个字' }]}>
        <Input autoComplete="off" maxLength={80} style={{ width: 280 }} />
      </Form.Item>
      <Form.Item label="证件号码" name={['by', 'idNumber']} rules={[required]}>
        <Input autoComplete="off" maxLength={40} style={{ width: 280 }} />
      </Form.Item>
      <Form.Item
        extra="例如：授权委托书，2020-10-12；法定代表人身份证明，2020-10-12"
        label="授权材料"
        name={['by', 'paper']}
        rules={[required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
