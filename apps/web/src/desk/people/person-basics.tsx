import { Descriptions } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../format/dates.ts';
import { Card } from '../parts/card.tsx';
import { Correctable } from '../parts/correctable.tsx';
import { SourceText } from '../parts/source.tsx';
import { CorrectPersonDialog, type Field } from './correct-person-dialog.tsx';
import type { PersonView } from './person-page.tsx';
import { hukouKindChoices, sexWords } from './words.ts';

/** The person's row of the household register. Number, birth date and sex are corrected there, not here. */
export function PersonBasics({ view, mayCorrect }: { view: PersonView; mayCorrect: boolean }) {
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
  const hukouKind = hukouKindChoices.find(({ value }) => value === view.hukouKind)?.label ?? null;
  return (
    <Card extra={<SourceText source={view.source} />} size="small" title="基本信息">
      <Descriptions
        column={{ xs: 1, sm: 1, md: 2, xl: 3 }}
        items={[
          item('name', '姓名', view.name, 'name'),
          item('number', '证件号码', view.idNumber),
          item('sex', '性别', view.sex ? sexWords[view.sex] : null),
          item('birth', '出生日期', view.birthDate ? formatDate(view.birthDate) : null),
          item('division', '居住县区', view.division.name, 'division'),
          item('township', '居住街道（乡镇）', view.township?.name ?? null, 'township'),
          item('hukou', '户籍县区', view.hukouDivision?.name ?? null, 'hukou_division'),
          item('kind', '户口性质', hukouKind, 'hukou_kind'),
          item('education', '最高学历', view.education?.name ?? null, 'education'),
          item('phone', '手机号码', view.phone, 'phone'),
        ]}
        size="small"
      />
      {field ? <CorrectPersonDialog field={field} onClose={() => setField(null)} view={view} /> : null}
    </Card>
  );
}
