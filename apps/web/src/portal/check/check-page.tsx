import './check.css';
import { Link, useParams } from '@tanstack/react-router';
import type { Pack, SubjectKind } from '@wenye/rules';
import { useMemo, useRef, useState } from 'react';
import { useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Failure, Notice, Skeleton } from '../../ui/surface.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { NotFound } from '../shell/fallbacks.tsx';
import { AnsweredList } from './answered-list.tsx';
import { questionBefore } from './answers.ts';
import { CheckResult } from './check-result.tsx';
import { CheckTools } from './check-tools.tsx';
import { assess } from './engine.ts';
import { QuestionCard } from './question-card.tsx';
import { ReplaceOwn } from './replace-own.tsx';
import { useAnswers } from './use-answers.ts';
import { usePack } from './use-pack.ts';
import { RESULT, usePlace } from './use-place.ts';

/** The questionnaire. Everything is decided here on the device, by the same rules that officers use. */
export function CheckPage() {
  const { subject } = useParams({ strict: false });
  const day = useCall('GET /api/business-date', {}, { staleTime: 60_000 });
  const law = usePack();
  const error = day.error ?? law.error;
  const retry = () => {
    void day.refetch();
    law.retry();
  };
  if (subject !== 'person' && subject !== 'firm') return <NotFound />;
  return (
    <Page
      narrow
      title={subject === 'person' ? '个人能领什么' : '企业能领什么'}
      back={
        <Link to="/check" className="page-back no-print">
          换一种身份
        </Link>
      }
    >
      {error ? <Failure error={error} retry={retry} /> : null}
      {day.data && law.pack ? (
        <Questionnaire key={subject} pack={law.pack} subject={subject} today={day.data.date} />
      ) : error ? null : (
        <Skeleton />
      )}
    </Page>
  );
}

function Questionnaire({ subject, today, pack }: { subject: SubjectKind; today: string; pack: Pack }) {
  const { answers, restored, link, beside, damaged, answer, answerAll, restart } = useAnswers(subject);
  const [begun, setBegun] = useState(!damaged);
  const [replace, setReplace] = useState<(() => void) | null>(null);
  const assessment = useMemo(() => assess(answers, today, pack), [answers, today, pack]);
  const { question, go } = usePlace(answers, assessment, link);
  const page = useRef<HTMLDivElement>(null);
  useArrival(question?.id ?? 'result', page, question ? CONTROL : '#result', false, '.question, section');
  const answered = answers.order.length;
  const before = question ? questionBefore(answers, question.id) : null;
  const change = (take: () => void) => (beside > 0 ? setReplace(() => take) : take());
  const beginAgain = () => {
    restart();
    void go(undefined);
  };
  if (!begun) return <DamagedLink restored={restored} onBegin={() => setBegun(true)} />;
  return (
    <div className="stack-wide" ref={page}>
      {restored ? (
        <p className="soft small no-print" role="status">
          已恢复您之前的 {answered} 个回答{question ? '，可以接着答' : ''}。
        </p>
      ) : null}
      {link !== null ? (
        <p className="soft small no-print" role="status">
          这是别人分享的测算：人员、项目只写第几个；出生日期写着 1 日的，可能只留了年月，月、日以本人为准。
        </p>
      ) : null}
      {question ? (
        <QuestionCard
          key={question.id}
          question={question}
          answers={answers}
          number={answers.order.includes(question.id) ? answers.order.indexOf(question.id) + 1 : answered + 1}
          remaining={assessment.open}
          today={today}
          onAnswer={(value) =>
            change(() => void go(assess(answer(question.id, value), today, pack).next?.id))
          }
          onShortcut={(shortcut) =>
            change(() => void go(assess(answerAll(shortcut, question.id), today, pack).next?.id))
          }
          onResult={(value) => {
            if (value === undefined) return void go(RESULT);
            change(() => {
              answer(question.id, value);
              void go(RESULT);
            });
          }}
          onBack={before === null ? undefined : () => void go(before)}
        />
      ) : null}
      {answered > 0 ? (
        <CheckResult assessment={assessment} answers={answers} shown={question === null} />
      ) : null}
      {answered > 0 ? <AnsweredList answers={answers} assessment={assessment} /> : null}
      {answered > 0 ? (
        <CheckTools answers={answers} today={today} pack={pack} beside={beside} onRestart={beginAgain} />
      ) : null}
      <ReplaceOwn replace={replace} beside={beside} onOwn={beginAgain} onClose={() => setReplace(null)} />
    </div>
  );
}

/** Whoever was sent a link expects the answers of another person: that none came is said before anything is asked. */
function DamagedLink({ restored, onBegin }: { restored: boolean; onBegin: () => void }) {
  return (
    <div className="stack">
      <Notice tone="warn" live title="这个分享链接不完整或者已损坏，读不出里面的回答">
        <p>复制时可能少了几个字符。请对方重新分享，并复制完整的链接；也可以在这里自己测算。</p>
      </Notice>
      <div className="button-bar">
        <Button kind="primary" onClick={onBegin}>
          {restored ? '接着我之前的回答' : '开始测算'}
        </Button>
      </div>
    </div>
  );
}

/** What takes the focus of a question: its first control. */
const CONTROL = '.question-control :is(input, select, textarea, button)';
