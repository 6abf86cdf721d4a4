import { Form, Input, Typography } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { termOf } from '../../format/mandates.ts';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import type { Mandate } from './mandates-card.tsx';
import { grantedAsWords } from './words.ts';

type Values = Pick<InputOf<'POST /api/firms/:firmId/mandates/:mandateId/end'>, 'validTo' | 'reason'>;
type Props = { firmId: string; mandate: Mandate; today: string; onClose: () => void };

/** Moves the end of a mandate, earlier or later, or takes it away. */
export function EndDialog({ firmId, mandate, today, onClose }: Props) {
  const { mandateId, name, validFrom, validTo } = mandate;
  return (
    <FormDialog
      changes={['GET /api/firms/:firmId/mandates']}
      done="终止日期已变更"
      endpoint="POST /api/firms/:firmId/mandates/:mandateId/end"
      initialValues={{ validTo }}
      input={(values: Values) => ({
        firmId,
        mandateId,
        validTo: values.validTo ?? null,
        reason: values.reason,
      })}
      lead={`${name}的授权：${termOf(mandate)}。此前办理的不受影响，每次变更都留在记录里。`}
      okText="变更"
      onClose={onClose}
      title="变更授权的终止日期"
    >
      <DateItem
        extra="到这一天为止（含当天）；不填为长期有效"
        label="终止日期"
        min={validFrom > today ? validFrom : today}
        name="validTo"
      />
      <Form.Item
        extra="来函的日期和编号、法定代表人签字等"
        label="原因和依据"
        name="reason"
        rules={[atMost(200), required, { min: 2, message: '至少 2 个字' }]}
      >
        <Input />
      </Form.Item>
    </FormDialog>
  );
}

/** How the end has been moved so far. */
export function EndChanges({ changes }: { changes: Mandate['ends'] }) {
  return changes.map(({ before, validTo, reason, changedAs, recordedOn }, place) => (
    // In the order in which they were made, of which none goes away.
    <div key={place}>
      <Typography.Text type="secondary">
        {formatDate(recordedOn)}由{dayWords(before)}改为{dayWords(validTo)}：{reason}（
        {grantedAsWords[changedAs]}）
      </Typography.Text>
    </div>
  ));
}

const dayWords = (day: string | null): string => (day === null ? '长期有效' : `到 ${formatDate(day)}`);
