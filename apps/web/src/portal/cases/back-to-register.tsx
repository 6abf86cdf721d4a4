import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import type { AnswerProps } from './answer-frame.tsx';
import { AskFirst } from './ask-first.tsx';
import { disputedOf } from './disputed.ts';

/** For who has kept to their own: the register may hold after all, until the office has settled it. */
export function BackToRegister({ view, onDone }: Pick<AnswerProps, 'view' | 'onDone'>) {
  const rebut = useOnce('POST /api/cases/:caseId/rebut', onDone);
  return (
    <section className="card stack no-print" aria-labelledby="back-to-register">
      <h2 id="back-to-register">改为以登记为准</h2>
      <p>核实认定之前，您可以改为按登记的办理：系统按登记的重新测算，金额可能改变，直接转审核。</p>
      <div className="button-bar">
        <AskFirst
          label="全部以登记为准"
          title="确定全部以登记为准吗？"
          consequence={
            <p>
              您不再坚持自己填报的内容，不一致的各项都以登记为准，并按登记的内容决定结果。提交后不能改回。
            </p>
          }
          confirm="以登记为准"
          busy={rebut.isPending}
          refused={rebut.error ? messageOf(rebut.error) : undefined}
          onAct={() =>
            rebut.run({
              caseId: view.caseId,
              expectedVersion: view.version,
              accepts: disputedOf(view).map(({ fact }) => fact),
            })
          }
        />
      </div>
    </section>
  );
}
