import { isIsoDate } from '@wenye/codes';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useBusinessDate } from '../shell/use-roles.ts';
import { dayOf } from './typed.ts';

type Props = {
  /** `YYYY-MM-DD`, or what was typed and is no day; null where it is open. */
  value?: string | null;
  onChange?: (day: string | null) => void;
  id?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  /** The id of what is said to be wrong with it; the field then looks wrong as well. */
  describedBy?: string;
  placeholder?: string;
  width?: number;
  /** Whether it may be emptied by a button of its own; a day that must be given is only replaced. */
  clears?: boolean;
};

/**
 * A field for a day. What is typed stays in the field until it is a day: the calendar keeps the last day that was one,
 * and never reads 2020-09-31 as the day after. Whether the day can be given is for whoever asks: were it barred in the
 * calendar, the field would fall back to what stood there before, without a word. Its calendar opens at the business
 * date, and offers no “today”, which would be the wall clock's.
 */
export function DayInput({
  value = null,
  onChange,
  describedBy,
  placeholder = '年-月-日',
  width = 200,
  clears = true,
  ...named
}: Props) {
  const readable = !value || isIsoDate(value);
  const [last, setLast] = useState(value);
  const [open, setOpen] = useState(false);
  const today = useBusinessDate();
  if (readable && value !== last) setLast(value);
  const day = readable ? value : last;
  /**
   * What a key has ended is taken. Closing, the picker submits the day that it holds itself, which is the one before: it
   * follows what it is given only afterwards.
   */
  const ended = useRef(false);
  useEffect(() => {
    ended.current = false;
  });
  /** What is typed is handed on before the calendar falls back on what stood there. */
  const take = (field: EventTarget) => {
    if (!(field instanceof HTMLInputElement)) return;
    const typed = dayOf(field.value);
    if (typed !== value) onChange?.(typed);
  };
  return (
    // What is put in at once, as by pasting, is handed on at once: opening, the calendar would fall back on the old day.
    <span
      onInput={({ target, nativeEvent }) => isPutIn(nativeEvent) && take(target)}
      onKeyDownCapture={(event) => {
        // Enter ends the day, not the form that it stands in; Escape the calendar alone, neither what was typed nor the
        // dialog. The picker sees neither.
        if (event.key !== 'Enter' && !(event.key === 'Escape' && open)) return;
        event.preventDefault();
        event.stopPropagation();
        take(event.target);
        ended.current = open;
        setOpen(false);
      }}
      style={within}
    >
      <DatePicker
        {...named}
        allowClear={clears}
        {...(today ? { defaultPickerValue: dayjs(today) } : {})}
        {...(describedBy ? { 'aria-describedby': describedBy, 'aria-invalid': true, status: 'error' } : {})}
        onBlur={({ target }) => take(target)}
        onChange={(chosen) => ended.current || onChange?.(chosen?.format('YYYY-MM-DD') ?? null)}
        onOpenChange={setOpen}
        open={open}
        placeholder={placeholder}
        preserveInvalidOnBlur
        // The day under the mouse would stand in the field in place of what is typed, and be what Enter takes.
        previewValue={false}
        showNow={false}
        style={{ width }}
        value={day && isIsoDate(day) ? dayjs(day) : null}
      />
    </span>
  );
}

/** No box of its own: the field lies in its form as without it. */
const within = { display: 'contents' } as const;

/** More than a key was pressed: pasted, dropped, filled in by the browser or by a reading aid. */
const isPutIn = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.data === null || event.data.length > 1;
