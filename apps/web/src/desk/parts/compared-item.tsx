import { Alert, Form } from 'antd';
import { compared } from './compared.ts';

/** What is in force, or `than` else: the value as it is compared, and the same as people read it, with where it holds. */
export type Present = { value: string | null; text: string; than?: string };

/** Under a field, what is in force now and how far what is being typed is from it, before anything is sent. */
export function ComparedItem({ name, present }: { name: string; present: readonly Present[] }) {
  const typed = Form.useWatch(name) as string | undefined;
  const rows = present.map(({ value, text, than = '现行' }) => ({
    text,
    than,
    told: compared(value, typed, than),
  }));
  if (rows.length === 0) return null;
  const far = rows.some(({ told }) => told?.far);
  return (
    <Alert
      description={far ? '请核对小数点和单位。' : undefined}
      showIcon={far}
      style={{ marginBottom: 16 }}
      title={rows.map(({ text, than, told }) => (
        <div key={`${than} ${text}`}>
          {than}：{text}
          {told ? `；新填的${told.words}` : ''}
        </div>
      ))}
      type={far ? 'warning' : 'info'}
    />
  );
}
