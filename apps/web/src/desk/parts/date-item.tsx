import { isIsoDate } from '@wenye/codes';
import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
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

/**
 * What is typed stays in the field until it is a day: the calendar keeps the last day that was one, and never reads
 * 2020-09-31 as the day after.
 */
function Day({ id, value = null, onChange }: DayProps) {
  const readable = !value || isIsoDate(value);
  const [last, setLast] = useState(value);
  if (readable && value !== last) setLast(value);
  const day = readable ? value : last;
  /** The form gets what is typed before the calendar falls back on what stood there, also where Enter submits it. */
  const take = (field: EventTarget) => {
    if (!(field instanceof HTMLInputElement)) return;
    const typed = dayOf(field.value);
    if (typed !== value) onChange?.(typed);
  };
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      onBlur={({ target }) => take(target)}
      onChange={(chosen) => onChange?.(chosen?.format('YYYY-MM-DD') ?? null)}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter') take(target);
      }}
      placeholder="年-月-日"
      preserveInvalidOnBlur
      style={{ width: 200 }}
      value={day && isIsoDate(day) ? dayjs(day) : null}
    />
  );
}
