import { Form, Input, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { atMost } from '../parts/at-most.ts';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog, required } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { ReferenceItem } from './correct-person-dialog.tsx';
import { countyChoices, educationChoices, schoolKindChoices } from './words.ts';

type Input = InputOf<'POST /api/people/:personId/records'>;
export type RecordKind = Input['record']['kind'];

/** A register entry to be put right (with its id), or one that is missing. */
export type RecordEdit = {
  readonly kind: RecordKind;
  readonly retracts?: string;
  readonly initial: Readonly<Record<string, unknown>>;
};

const titles: Record<RecordKind, string> = {
  education: '学历',
  unemployment: '失业登记',
  flexible: '灵活就业登记',
};

type Props = { personId: string; edit: RecordEdit; onClose: () => void };

/** Adds a dated register entry, in place of the wrong one where there is one. */
export function RecordDialog({ personId, edit, onClose }: Props) {
  const { kind, retracts, initial } = edit;
  return (
    <FormDialog
      changes={['GET /api/people/:personId', 'POST /api/entitlements/people/:personId']}
      done={retracts ? '登记已更正' : '登记已补录'}
      endpoint="POST /api/people/:personId/records"
      initialValues={{ record: initial }}
      input={({ record, reference }: { record: object; reference: string }) => ({
        personId,
        ...(retracts ? { retracts } : {}),
        // A day that was never touched is absent from the form's values; in the register it is open.
        record: { ...open[kind], ...record, kind } as Input['record'],
        reference,
      })}
      {...(retracts ? { lead: '原登记自今日起撤销并留存，以下面的内容代替。' } : {})}
      okText={retracts ? '更正' : '补录'}
      onClose={onClose}
      title={`${retracts ? '更正' : '补录'}${titles[kind]}`}
    >
      <Fields kind={kind} />
      <ReferenceItem />
    </FormDialog>
  );
}

const open: Record<RecordKind, object> = {
  education: { graduatedOn: null },
  unemployment: { endedOn: null },
  flexible: { toDate: null },
};

function Fields({ kind }: { kind: RecordKind }) {
  const today = useBusinessDate();
  const county = (
    <Form.Item label="登记地" name={['record', 'division']} rules={[required]}>
      <Select options={countyChoices(today)} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
  switch (kind) {
    case 'education':
      return (
        <>
          <Form.Item label="学历层次" name={['record', 'level']} rules={[required]}>
            <Select options={educationChoices} />
          </Form.Item>
          <Form.Item label="学校类型" name={['record', 'schoolKind']} rules={[required]}>
            <Select options={schoolKindChoices} />
          </Form.Item>
          <Form.Item
            label="学校名称"
            name={['record', 'school']}
            rules={[atMost(80), required, { min: 2, message: '至少 2 个字' }]}
          >
            <Input />
          </Form.Item>
          <DateItem
            extra="按毕业证书；不清楚的留空"
            label="毕业日期"
            max={today}
            name={['record', 'graduatedOn']}
          />
        </>
      );
    case 'unemployment':
      return (
        <>
          <DateItem label="登记日期" max={today} name={['record', 'registeredOn']} required />
          <DateItem
            extra="仍在登记的留空"
            label="退出日期"
            name={['record', 'endedOn']}
            since={{ name: ['record', 'registeredOn'], label: '登记日期' }}
          />
          {county}
        </>
      );
    case 'flexible':
      return (
        <>
          <DateItem label="开始日期" max={today} name={['record', 'fromDate']} required />
          <DateItem
            extra="仍在从业的留空"
            label="结束日期"
            name={['record', 'toDate']}
            since={{ name: ['record', 'fromDate'], label: '开始日期' }}
          />
          <Form.Item
            label="从事的工作"
            name={['record', 'occupation']}
            rules={[atMost(80), required, { min: 2, message: '至少 2 个字' }]}
          >
            <Input placeholder="例如：网约配送员" />
          </Form.Item>
          {county}
        </>
      );
  }
}
