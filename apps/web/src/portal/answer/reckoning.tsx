import './answer.css';
import type { Step } from '@wenye/rules';

/** How an amount came about, step by step: name, formula, value. */
export function Reckoning({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="reckoning">
      {steps.map((step) => (
        <li key={step.id}>
          <span className="row-apart">
            <strong>{step.label}</strong>
            <span className="num nowrap">{step.value}</span>
          </span>
          <span className="soft small">= {step.formula}</span>
        </li>
      ))}
    </ol>
  );
}
