import { registeredNameProblem } from '@wenye/codes';
import { Form, Input, Select } from 'antd';
import type { InputOf } from '../../api/client.ts';
import { atMost } from '../parts/at-most.ts';
import { FormDialog, required, typed } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { NameConflicts } from './name-conflicts.tsx';
import type { PersonView } from './person-page.tsx';
import { countyChoices, educationChoices, hukouKindChoices, townshipChoices } from './words.ts';

type Input = InputOf<'POST /api/people/:personId/corrections'>;
export type Field = Input['field'];

const titles: Record<Field, string> = {
  name: '姓名',
  division: '居住县区',
  township: '居住街道（乡镇）',
  hukou_division: '户籍县区',
  hukou_kind: '户口性质',
  education: '最高学历',
  phone: '手机号码',
};

type Props = { view: PersonView; field: Field; onClose: () => void };

/** Puts one fact right: what it said before stays on record, with what proves the correction. */
export function CorrectPersonDialog({ view, field, onClose }: Props) {
  return (
    <FormDialog
      changes={['GET /api/people/:personId', 'GET /api/people', 'POST /api/entitlements/people/:personId']}
      done="已更正"
      endpoint="POST /api/people/:personId/corrections"
      initialValues={{ value: before(view, field) }}
      input={({ value, reference }: { value?: string; reference: string }) => ({
        personId: view.personId,
        field,
        value: value?.trim() || null,
        reference,
      })}
      lead={
        <>
          <div>
            现登记：<strong>{present(view, field) ?? '未知'}</strong>
          </div>
          <div>更正前的内容连同来源一并留存，可按日期查看。</div>
        </>
      }
      okText="更正"
      onClose={onClose}
      title={`更正${titles[field]}`}
    >
      <ValueItem county={view.division.code} field={field} />
      {field === 'name' ? <NameConflicts view={view} /> : null}
      <ReferenceItem />
    </FormDialog>
  );
}

/** What the clerk has seen; every correction needs it. */
export function ReferenceItem() {
  return (
    <Form.Item
      extra="写明核验的证件或材料及其编号、日期"
      label="依据"
      name="reference"
      rules={[atMost(200), required, { min: 2, message: '至少 2 个字' }]}
    >
      <Input placeholder="例如：居民身份证原件，2020-10-15 窗口核验" />
    </Form.Item>
  );
}

function ValueItem({ field, county }: { field: Field; county: string }) {
  const today = useBusinessDate();
  const options = {
    name: null,
    phone: null,
    division: countyChoices(today),
    hukou_division: countyChoices(today),
    township: townshipChoices(today, county),
    hukou_kind: hukouKindChoices,
    education: educationChoices,
  }[field];
  const open = field !== 'name' && field !== 'division';
  return (
    <Form.Item
      extra={open ? '留空表示“未知”' : undefined}
      label={`正确的${titles[field]}`}
      name="value"
      rules={[atMost(80), ...(open ? [] : [field === 'name' ? typed(registeredNameProblem) : required])]}
    >
      {options ? (
        <Select allowClear={open} options={options} showSearch={{ optionFilterProp: 'label' }} />
      ) : (
        <Input allowClear={open} inputMode={field === 'phone' ? 'tel' : 'text'} />
      )}
    </Form.Item>
  );
}

/** What is on record, in the words of the page. */
function present(view: PersonView, field: Field): string | null {
  return {
    name: view.name,
    division: view.division.name,
    township: view.township?.name ?? null,
    hukou_division: view.hukouDivision?.name ?? null,
    hukou_kind: hukouKindChoices.find(({ value }) => value === view.hukouKind)?.label ?? null,
    education: view.education?.name ?? null,
    phone: view.phone,
  }[field];
}

function before(view: PersonView, field: Field): string | null {
  return {
    name: view.name,
    division: view.division.code,
    township: view.township?.code ?? null,
    hukou_division: view.hukouDivision?.code ?? null,
    hukou_kind: view.hukouKind,
    education: view.education?.code ?? null,
    phone: view.phone,
  }[field];
}
