import { Form } from 'antd';
import { DayInput } from './day-input.tsx';
import { dayProblem, rangeProblem } from './typed.ts';

type Name = string | string[];
type Props = {
  name: Name;
  label: string;
  required?: boolean;
  /** First and last day that can be given, YYYY-MM-DD. */
  min?: string;
  max?: string;
  /** The field of the day on which what ends here begins. */
  since?: { name: Name; label: string };
  extra?: string;
};

/** A day in a form; its value is `YYYY-MM-DD`, or null where it may stay open. */
export function DateItem({ name, label, required = false, min, max, since, extra }: Props) {
  const limits = { ...(min ? { min } : {}), ...(max ? { max } : {}) };
  return (
    <Form.Item
      dependencies={since ? [since.name] : []}
      extra={extra}
      label={label}
      name={name}
      rules={[
        ...(required ? [{ required: true, message: '请选择日期' }] : []),
        ({ getFieldValue }) => ({
          validator: (_, value?: string | null) => {
            const begun = since ? ((getFieldValue(since.name) as string | null | undefined) ?? null) : null;
            const problem =
              dayProblem(value || null, limits) ??
              rangeProblem(begun, value || null, [since?.label ?? '', label]);
            return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
          },
        }),
      ]}
    >
      <DayInput clears={!required} />
    </Form.Item>
  );
}
