import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

type Props = {
  name: string | string[];
  label: string;
  required?: boolean;
  /** First and last day that can be chosen, YYYY-MM-DD. */
  min?: string;
  max?: string;
  extra?: string;
};

/** A day in a form; its value is `YYYY-MM-DD`, or null where it may stay open. */
export function DateItem({ name, label, required = false, min, max, extra }: Props) {
  return (
    <Form.Item
      extra={extra}
      getValueProps={(value: string | null | undefined) => ({ value: value ? dayjs(value) : null })}
      label={label}
      name={name}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null}
      rules={required ? [{ required: true, message: '请选择日期' }] : []}
    >
      <DatePicker
        {...(min ? { minDate: dayjs(min) } : {})}
        {...(max ? { maxDate: dayjs(max) } : {})}
        placeholder="年-月-日"
        style={{ width: 200 }}
      />
    </Form.Item>
  );
}
