import { Space, Typography } from 'antd';
import { useId, useState } from 'react';
import { DayInput } from './day-input.tsx';
import { dayProblem, rangeProblem } from './typed.ts';

/** What is being typed, until what it filters by becomes another. */
function useTyped<T>(given: T): [T, (typed: T) => void] {
  const [state, setState] = useState({ given, typed: given });
  const same = JSON.stringify(state.given) === JSON.stringify(given);
  if (!same) setState({ given, typed: given });
  return [same ? state.typed : given, (typed) => setState({ given, typed })];
}

type DayProps = {
  label: string;
  value: string | undefined;
  /** Last day that can be given, YYYY-MM-DD. */
  max?: string;
  placeholder: string;
  onChange: (day: string | undefined) => void;
};

/** A day by which a page is shown: asked for once it can be given, and complained of until then. */
export function DayFilter({ label, value, max, placeholder, onChange }: DayProps) {
  const [typed, setTyped] = useTyped(value ?? null);
  const problem = dayProblem(typed, max ? { max } : {});
  const told = useId();
  return (
    <Filter problem={problem} told={told}>
      <DayInput
        aria-label={label}
        {...(problem ? { describedBy: told } : {})}
        onChange={(day) => {
          setTyped(day);
          if (dayProblem(day, max ? { max } : {}) === null) onChange(day ?? undefined);
        }}
        placeholder={placeholder}
        value={typed}
        width={150}
      />
    </Filter>
  );
}

type Range = { from: string | undefined; to: string | undefined };
type RangeProps = Range & {
  /** What the days are of, e.g. 业务日期. */
  label: string;
  onChange: (range: Range) => void;
};

/** The days between which a list is shown; either end may stay open. Asked for once both ends can be given. */
export function DayRange({ label, from, to, onChange }: RangeProps) {
  const [typed, setTyped] = useTyped({ from: from ?? null, to: to ?? null });
  const wrong = {
    from: dayProblem(typed.from, {}),
    to: dayProblem(typed.to, {}) ?? rangeProblem(typed.from, typed.to, ['开始日期', '截止日期']),
  };
  const told = useId();
  const take = (change: Partial<typeof typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    const ends = [next.from, next.to].map((day) => dayProblem(day, {}));
    if (ends.every((end) => end === null) && rangeProblem(next.from, next.to, ['', '']) === null)
      onChange({ from: next.from ?? undefined, to: next.to ?? undefined });
  };
  return (
    <Filter problem={[wrong.from, wrong.to].filter((each) => each !== null).join('；') || null} told={told}>
      <Space size="small" wrap>
        <DayInput
          aria-label={`${label}自`}
          {...(wrong.from ? { describedBy: told } : {})}
          onChange={(day) => take({ from: day })}
          placeholder={`${label}自`}
          value={typed.from}
          width={150}
        />
        <DayInput
          aria-label={`${label}至`}
          {...(wrong.to ? { describedBy: told } : {})}
          onChange={(day) => take({ to: day })}
          placeholder="至"
          value={typed.to}
          width={150}
        />
      </Space>
    </Filter>
  );
}

function Filter({
  problem,
  told,
  children,
}: {
  problem: string | null;
  told: string;
  children: React.ReactNode;
}) {
  return (
    <span>
      {children}
      {problem ? (
        <Typography.Text id={told} role="alert" style={{ display: 'block' }} type="danger">
          {problem}
        </Typography.Text>
      ) : null}
    </span>
  );
}
