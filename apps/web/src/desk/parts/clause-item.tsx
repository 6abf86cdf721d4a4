import { clauses } from '@wenye/policy';
import { Form, Input, Select, Space } from 'antd';
import { lengthProblem } from '../../ui/field.tsx';

/** What a decision rests on, as the API takes it: a clause's id, or another document with its article. */
export type Ground = string | { document: string; article: string };

const OTHER = '其他文件';

const choices = [
  ...clauses.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
  { value: OTHER, label: '其他文件（填写文件和条款）' },
];

/** 依据的条款: one of the policy's clauses, or an article of another document. */
export function ClauseItem({ initialValue }: { initialValue?: string }) {
  return (
    <Form.Item
      label="依据的条款"
      name="clause"
      {...(initialValue ? { initialValue } : {})}
      rules={[{ required: true, validator: (_, ground?: Ground) => checked(ground) }]}
    >
      <GroundInput />
    </Form.Item>
  );
}

async function checked(ground: Ground | undefined): Promise<void> {
  if (!ground) throw new Error('此项必填');
  if (typeof ground === 'string') return;
  if (ground.document.trim().length < 2) throw new Error('请填写文件名称或文号');
  if (ground.article.trim() === '') throw new Error('请填写所依据的条款，例如 第十四条');
  const tooLong = lengthProblem(ground.document, 60) ?? lengthProblem(ground.article, 40);
  if (tooLong !== undefined) throw new Error(tooLong);
}

type InputProps = { id?: string; value?: Ground; onChange?: (ground: Ground | undefined) => void };

function GroundInput({ id, value, onChange }: InputProps) {
  const other = typeof value === 'object' ? value : null;
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Select
        {...(id ? { id } : {})}
        onChange={(chosen?: string) => onChange?.(chosen === OTHER ? { document: '', article: '' } : chosen)}
        options={choices}
        placeholder="输入条款编号或名称查找"
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        value={other ? OTHER : (value as string | undefined)}
      />
      {other ? (
        <>
          <Input
            aria-label="文件名称或文号"
            onChange={({ target }) => onChange?.({ ...other, document: target.value })}
            placeholder="文件名称或文号，例如 财社〔2017〕164号"
            value={other.document}
          />
          <Input
            aria-label="文件的条款"
            onChange={({ target }) => onChange?.({ ...other, article: target.value })}
            placeholder="条款，例如 第十四条"
            value={other.article}
          />
        </>
      ) : null}
    </Space>
  );
}
