import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import './field.css';

export interface FieldProblem {
  /** The id of the control that the problem belongs to; none when it belongs to the whole form. */
  fieldId?: string;
  message: string;
  /** What the field is called, where what is said at the field itself does not name it. */
  label?: string;
}

/** Lists every problem of a form at its top, takes the focus, and leads to each field. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useFocusWhenShown(box, problems);
  const atFields = useWordsAtFields(problems);
  const wordsOf = ({ label, message }: FieldProblem, index: number) => {
    const said = atFields[index] || message;
    return said === message || label === undefined ? said : `${label}：${said}`;
  };
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <strong>有 {problems.length} 处需要修改</strong>
      <ul>
        {problems.map((problem, index) => (
          <li key={`${problem.fieldId}:${problem.message}`}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} onClick={(event) => focusField(event, problem)}>
                {wordsOf(problem, index)}
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

/**
 * What is said at each field, in the order of the problems; empty: nothing. A field knows best what is wrong with what
 * was typed in it (no such day), where the form only knows that nothing could be read; the two say the same.
 */
function useWordsAtFields(problems: readonly FieldProblem[]): readonly string[] {
  const read = () => problems.map(({ fieldId }) => wordsAt(fieldId)).join('\n');
  return useSyncExternalStore(neverTold, read).split('\n');
}

/** The page is read anew at each rendering, and once what was rendered is on it. */
const neverTold = () => () => {};

const wordsAt = (fieldId: string | undefined): string =>
  (fieldId && document.getElementById(`${fieldId}-error`)?.textContent) || '';

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
