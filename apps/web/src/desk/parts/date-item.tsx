import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { dayOf, dayProblem } from './typed.ts';

type Props = {
  name: string | string[];
  label: string;
  required?: boolean;
  /** First and last day that can be given, YYYY-MM-DD. */
  min?: string;
  max?: string;
  extra?: string;
};

/**
 * A day in a form; its value is `YYYY-MM-DD`, or null where it may stay open. A day that cannot be given is complained
 * of: were it barred in the calendar, the field would fall back to what stood there before, without a word.
 */
export function DateItem({ name, label, required = false, min, max, extra }: Props) {
  const limits = { ...(min ? { min } : {}), ...(max ? { max } : {}) };
  return (
    <Form.Item
      extra={extra}
      label={label}
      name={name}
      rules={[
        ...(required ? [{ required: true, message: '请选择日期' }] : []),
        {
          validator: (_, value?: string | null) => {
            const problem = dayProblem(value || null, limits);
            return problem === null ? Promise.resolve() : Promise.reject(new Error(problem));
          },
        },
      ]}
    >
      <Day />
    </Form.Item>
  );
}

/** What the form hands to its field. */
type DayProps = { id?: string; value?: string | null; onChange?: (day: string | null) => void };

function Day({ id, value, onChange }: DayProps) {
  const shown = value ? dayjs(value) : null;
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      onBlur={({ target }) => {
        // The calendar drops what it does not understand; the form keeps it, to say what is wrong with it.
        if (!(target instanceof HTMLInputElement)) return;
        const typed = dayOf(target.value);
        if (typed !== (value ?? null)) onChange?.(typed);
      }}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD') ?? null)}
      placeholder="年-月-日"
      style={{ width: 200 }}
      value={shown?.isValid() ? shown : null}
    />
  );
}
