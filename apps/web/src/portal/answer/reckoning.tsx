import './answer.css';
import type { Step } from '@wenye/rules';

/** Formulas longer than this are opened on demand: nobody reads them on a phone, but they are there. */
const READABLE = 40;

/** How an amount came about, step by step: name, formula, value; the amount itself last. */
export function Reckoning({ steps, amount }: { steps: readonly Step[]; amount?: string | null }) {
  return (
    <ol className="reckoning">
      {steps.map((step) => (
        <li key={step.id}>
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
      {amount ? (
        <li className="reckoning-sum">
          <span className="row-apart">
            <strong>补贴金额</strong>
            <strong className="num nowrap">{amount}</strong>
          </span>
        </li>
      ) : null}
    </ol>
  );
}
