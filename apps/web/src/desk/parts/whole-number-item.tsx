import { Form, Input } from 'antd';
import { wholeOf, wholeProblem } from './typed.ts';

type Props = { name: string; label: string; min: number; max: number; required?: boolean };

/**
 * A whole number in a form; its value is a number, or null where it may stay open. What is no such number is complained
 * of and stays as it was typed: it is never rounded, and never brought within the limits.
 */
export function WholeNumberItem({ name, label, min, max, required = false }: Props) {
  return (
    <Form.Item
      label={label}
      name={name}
      normalize={wholeOf}
      rules={[
        ...(required ? [{ required: true, message: '此项必填' }] : []),
        {
          validator: (_, value?: number | string | null) => {
            const problem = wholeProblem(value ?? null, min, max);
            return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
          },
        },
      ]}
    >
      <Input autoComplete="off" inputMode="numeric" style={{ width: 200 }} />
    </Form.Item>
  );
}
