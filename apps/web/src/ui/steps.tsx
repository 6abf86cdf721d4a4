import './surface.css';
import type { ReactNode } from 'react';

export interface TimelineStep {
  id: string;
  title: ReactNode;
  /** Absent where the steps are of no case: how it generally goes. */
  state?: 'done' | 'now' | 'later' | 'stopped' | 'against';
  /** When it happened or is due, and what there is to say about it. */
  detail?: ReactNode;
  /** Said where one points at it: what few ask. */
  hint?: string | undefined;
}

const STATE_WORDS: Record<NonNullable<TimelineStep['state']>, string> = {
  done: '已完成',
  now: '进行中',
  later: '未开始',
  stopped: '已终止',
  against: '对申请人不利',
};

/** What happened to a case and what comes next. The state is said in words too, not by colour alone. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li
          key={step.id}
          className={`step step-${step.state ?? 'later'}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <div className="step-title">
            {step.title}
            {step.state ? <span className="visually-hidden">（{STATE_WORDS[step.state]}）</span> : null}
          </div>
          {step.detail ? (
            <div className="soft small" title={step.hint}>
              {step.detail}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Where one is in a form of several pages. On a phone only the present page is named. */
export function ProgressSteps({ titles, current }: { titles: readonly string[]; current: number }) {
  return (
    <ol className="progress-steps" aria-label="办理进度">
      {titles.map((title, index) => (
        <li
          key={title}
          data-state={index < current ? 'done' : undefined}
          aria-current={index === current ? 'step' : undefined}
          tabIndex={index === current ? -1 : undefined}
        >
          <span>
            {index + 1}. {title}
          </span>
        </li>
      ))}
    </ol>
  );
}
