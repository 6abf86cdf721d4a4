import './answer.css';
import type { Step } from '@wenye/rules';

/** Formulas longer than this are opened on demand: nobody reads them on a phone, but they are there. */
const READABLE = 40;

/** How an amount came about, step by step: name, formula, value. The last step is the amount. */
export function Reckoning({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="reckoning">
      {steps.map((step) => (
        <li key={step.id} className={step === steps.at(-1) ? 'reckoning-sum' : undefined}>
          <span className="row-apart">
            <strong>{step.label}</strong>
            <span className="num nowrap">{step.value}</span>
          </span>
          {step.formula === step.label ? null : step.formula.length <= READABLE ? (
            <span className="soft small">= {step.formula}</span>
          ) : (
            <details className="soft small">
              <summary>怎么算的</summary>= {step.formula}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
