import { LinkButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/surface.tsx';
import { type Answers, answerOf } from './answers.ts';
import type { Assessment } from './engine.ts';

/** Every answer given, each open to change. On paper the list is always there. */
export function AnsweredList({ answers, assessment }: { answers: Answers; assessment: Assessment }) {
  return (
    <Fold summary={`我的回答（${answers.order.length}）`}>
      <ul className="answered">
        {answers.order.map((id) => {
          const question = assessment.question(id);
          if (!question) return null;
          return (
            <li key={id} className="row-apart">
              <span>
                <span className="soft">{question.label}</span>
                <br />
                <strong>{question.tell(answerOf(answers, id))}</strong>
              </span>
              <LinkButton
                kind="quiet"
                className="no-print"
                aria-label={`修改${question.label}`}
                to="/check/$subject"
                params={{ subject: answers.subject }}
                search={{ q: id }}
              >
                修改
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
