import { firmNameProblem, INDUSTRY_SECTIONS } from '@wenye/codes';
import { Descriptions, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { INDUSTRY_OPTIONS } from '../../portal/facts/industries.ts';
import { atMost } from '../parts/at-most.ts';
import { Card } from '../parts/card.tsx';
import { Correctable } from '../parts/correctable.tsx';
import { FormDialog, required, typed } from '../parts/form-dialog.tsx';
import { SourceText } from '../parts/source.tsx';
import { ReferenceItem } from '../people/correct-person-dialog.tsx';
import { countyChoices, townshipChoices } from '../people/words.ts';
import { useBusinessDate } from '../shell/use-roles.ts';
import type { FirmView } from './firm-page.tsx';
import { entityTypeLabel } from './words.ts';

type Field = InputOf<'POST /api/firms/:firmId/corrections'>['field'];

const titles: Record<Field, string> = {
  name: '名称',
  industry: '行业',
  division: '注册县区',
  township: '所在街道（乡镇）',
  phone: '联系电话',
};

/** The firm's row of the market register; the code and the legal representative are corrected there, not here. */
export function FirmBasics({ view, mayCorrect }: { view: FirmView; mayCorrect: boolean }) {
  const [field, setField] = useState<Field | null>(null);
  const item = (key: string, label: string, text: string | null, correctable?: Field) => ({
    key,
    label,
    children: (
      <Correctable
        corrected={correctable && view.corrected[correctable]}
        label={label}
        onCorrect={correctable && mayCorrect ? () => setField(correctable) : undefined}
        text={text}
      />
    ),
  });
  const industry = view.industry ? `${view.industry.name}（${view.industry.code}）` : null;
  return (
    <Card extra={<SourceText source={view.source} />} size="small" title="基本信息">
      <Descriptions
        column={{ xs: 1, sm: 1, md: 2, xl: 3 }}
        items={[
          item('name', '名称', view.name, 'name'),
          item('uscc', '统一社会信用代码', view.uscc),
          item('type', '类型', entityTypeLabel(view.entityType)),
          item('industry', '行业', industry, 'industry'),
          item('dispatch', '劳务派遣单位', view.labourDispatch ? '是' : '否'),
          item('legal', '法定代表人', view.legalRepresentative),
          item('division', '注册县区', view.division.name, 'division'),
          item('township', '街道（乡镇）', view.township?.name ?? null, 'township'),
          item('phone', '联系电话', view.phone, 'phone'),
          item('registered', '成立日期', view.registeredOn ? formatDate(view.registeredOn) : null),
          ...(view.deregisteredOn ? [item('deregistered', '注销日期', formatDate(view.deregisteredOn))] : []),
        ]}
        size="small"
      />
      {field ? <CorrectFirmDialog field={field} onClose={() => setField(null)} view={view} /> : null}
    </Card>
  );
}

function CorrectFirmDialog({ view, field, onClose }: { view: FirmView; field: Field; onClose: () => void }) {
  const today = useBusinessDate();
  const options = {
    name: null,
    phone: null,
    industry: industryChoices,
    division: countyChoices(today),
    township: townshipChoices(today, view.division.code),
  }[field];
  const before = {
    name: view.name,
    phone: view.phone,
    industry: view.industry?.code ?? null,
    division: view.division.code,
    township: view.township?.code ?? null,
  }[field];
  return (
    <FormDialog
      changes={['GET /api/firms/:firmId', 'GET /api/firms']}
      done="已更正"
      endpoint="POST /api/firms/:firmId/corrections"
      initialValues={{ value: before }}
      input={(values: { value: string; reference: string }) => ({ ...values, firmId: view.firmId, field })}
      lead="更正前的内容连同来源一并留存。"
      okText="更正"
      onClose={onClose}
      title={`更正${titles[field]}`}
    >
      <Form.Item
        label={`正确的${titles[field]}`}
        name="value"
        rules={[atMost(120), field === 'name' ? typed(firmNameProblem) : required]}
      >
        {options ? (
          <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
        ) : (
          <Input inputMode={field === 'phone' ? 'tel' : 'text'} />
        )}
      </Form.Item>
      <ReferenceItem />
    </FormDialog>
  );
}

/** The fine choices of the portal, with the sections that they leave out. */
const industryChoices = [
  ...INDUSTRY_OPTIONS,
  ...INDUSTRY_SECTIONS.filter(({ letter }) => !INDUSTRY_OPTIONS.some(({ value }) => value === letter)).map(
    ({ letter, name }) => ({ value: letter as string, label: `${name}（${letter}）` }),
  ),
];
