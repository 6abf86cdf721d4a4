import { type RefObject, useEffect, useRef } from 'react';
import './field.css';

export interface FieldProblem {
  /** The id of the control that the problem belongs to; none when it belongs to the whole form. */
  fieldId?: string;
  message: string;
}

/** Lists every problem of a form at its top, takes the focus, and leads to each field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useFocusWhenShown(box, problems);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <strong>有 {problems.length} 处需要修改</strong>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId}:${problem.message}`}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} onClick={(event) => focusField(event, problem)}>
                {problem.message}
              </a>
            ) : (
              problem.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, problem: FieldProblem): void {
  // The fragment of the address holds questionnaire answers; jumping must not overwrite it.
  event.preventDefault();
  const field = problem.fieldId ? document.getElementById(problem.fieldId) : null;
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** The problems left once the one at a field is mended; the same array where there was none. */
export function mended(problems: readonly FieldProblem[], fieldId: string): readonly FieldProblem[] {
  const left = problems.filter((problem) => problem.fieldId !== fieldId);
  return left.length === problems.length ? problems : left;
}

function useFocusWhenShown(box: RefObject<HTMLDivElement | null>, problems: readonly FieldProblem[]): void {
  const before = useRef<readonly FieldProblem[]>([]);
  useEffect(() => {
    // Found anew they take the focus; while they are being mended one by one, it stays where one types.
    const fewer = problems.every((problem) => before.current.includes(problem));
    before.current = problems;
    if (problems.length > 0 && !fewer) box.current?.focus();
  }, [box, problems]);
}
