import { Form, Input, Radio } from 'antd';
import type { OutputOf } from '../../api/client.ts';
import { useCall } from '../../api/query.ts';
import { termOf } from '../../format/mandates.ts';
import { scopeWords } from '../firms/words.ts';
import { atMost } from '../parts/at-most.ts';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';

/** Somebody with a paper of authority, and not one of the firm's registered agents. */
const PAPER = 'paper';

type Values = { who?: string; by?: { name: string; idNumber: string; paper: string } };

/** What the fields come to, as the request names it. */
export const statedBy = ({ who = PAPER, by }: Values) => (who === PAPER && by ? by : { mandateId: who });

type Props = {
  draftId: string;
  firmId: string;
  onClose: () => void;
  onNamed: (named: OutputOf<'PUT /api/drafts/:draftId/bearer'>) => void;
};

/** Who has come to file for a firm. */
export function BearerDialog({ draftId, firmId, onClose, onNamed }: Props) {
  return (
    <FormDialog
      changes={['GET /api/drafts/:draftId']}
      done="已登记来人"
      endpoint="PUT /api/drafts/:draftId/bearer"
      input={(values: Values) => ({ draftId, by: statedBy(values) })}
      lead="核对来人的身份证件原件后登记。"
      okText="登记"
      onClose={onClose}
      onDone={onNamed}
      title="登记来办事的人"
    >
      <FirmsBearer firmId={firmId} />
    </FormDialog>
  );
}

type VisitProps = { caseId: string; claimant: { kind: 'person' | 'firm'; id: string }; onClose: () => void };

/** Who has come about a case: for a firm, or instead of the person whose case it is. */
export function VisitDialog({ caseId, claimant, onClose }: VisitProps) {
  return (
    <FormDialog
      changes={['GET /api/cases/:caseId/visit']}
      done="已登记来人"
      endpoint="PUT /api/cases/:caseId/visit"
      input={(values: Values) => ({ caseId, by: statedBy(values) })}
      lead="核对来人的身份证件原件后登记。"
      okText="登记"
      onClose={onClose}
      title="登记来办事的人"
    >
      {claimant.kind === 'firm' ? (
        <FirmsBearer firmId={claimant.id} />
      ) : (
        <ByPaper example="授权委托书，2020-10-12" />
      )}
    </FormDialog>
  );
}

/** One of the firm's agents whose mandate holds, or somebody with a paper. */
function FirmsBearer({ firmId }: { firmId: string }) {
  const today = useBusinessDate();
  const { data } = useCall('GET /api/firms/:firmId/mandates', { firmId });
  const agents = (data?.rows ?? []).filter(
    ({ validFrom, validTo, revokedOn }) =>
      validFrom <= today &&
      (validTo === null || validTo >= today) &&
      (revokedOn === null || revokedOn > today),
  );
  return (
    <>
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
        {({ getFieldValue }) =>
          getFieldValue('who') === PAPER ? (
            <ByPaper example="授权委托书，2020-10-12；法定代表人身份证明，2020-10-12" />
          ) : null
        }
      </Form.Item>
    </>
  );
}

function ByPaper({ example }: { example: string }) {
  return (
    <>
      <Form.Item
        label="姓名"
        name={['by', 'name']}
        rules={[atMost(80), required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input autoComplete="off" style={{ width: 280 }} />
      </Form.Item>
      <Form.Item label="证件号码" name={['by', 'idNumber']} rules={[atMost(40), required]}>
        <Input autoComplete="off" style={{ width: 280 }} />
      </Form.Item>
      <Form.Item
        extra={`例如：${example}`}
        label="授权材料"
        name={['by', 'paper']}
        rules={[atMost(200), required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
    </>
  );
}
