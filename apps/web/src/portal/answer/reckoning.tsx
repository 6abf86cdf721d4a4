import './answer.css';
import type { Step } from '@wenye/rules';
import { substitutedText } from './words.ts';

/** Formulas longer than this are opened on demand: nobody reads them on a phone, but they are there. */
const READABLE = 40;

/** How an amount came about, step by step: name, value, formula, and that with the numbers put in. The last is the amount. */
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
            <div className="soft small">
              <Formula step={step} />
            </div>
          ) : (
            <details className="soft small">
              <summary>怎么算的</summary>
              <Formula step={step} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** In words, and below it with the numbers. */
function Formula({ step }: { step: Step }) {
  const substituted = substitutedText(step);
  return (
    <>
      <div>= {step.formula}</div>
      {substituted === null ? null : <div className="num">即 {substituted}</div>}
    </>
  );
}
