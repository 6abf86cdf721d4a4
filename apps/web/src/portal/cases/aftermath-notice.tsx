import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/surface.tsx';
import { useServed } from '../apply/behalf.ts';
import { aftermathOf } from './aftermath.ts';
import type { CaseView } from './case-page.tsx';

/** What became of a case by a turn that it does not show by itself, with the way on where there is one. */
export function AftermathNotice({ view }: { view: CaseView }) {
  const told = aftermathOf(view);
  if (told === null) return null;
  return (
    <Notice tone={told.tone} title={told.title}>
      {told.parts.map((part) => (
        <p key={part}>{part}</p>
      ))}
      {told.applyAgain ? <ApplyAgain view={view} /> : null}
    </Notice>
  );
}

/** To the application for the same, of whoever claims: for oneself, for the firm, or at the counter. */
function ApplyAgain({ view: { benefitId, claimant } }: { view: CaseView }) {
  const served = useServed();
  const place =
    served === null
      ? claimant.kind === 'firm'
        ? ({ to: '/firm' } as const)
        : ({ to: '/apply/$clause', params: { clause: benefitId } } as const)
      : claimant.kind === 'firm'
        ? ({ to: '/desk/counter/firms/$firmId', params: { firmId: claimant.id } } as const)
        : ({ to: '/desk/counter/people/$personId', params: { personId: claimant.id } } as const);
  return (
    <div className="button-bar no-print">
      <LinkButton kind="primary" {...place}>
        重新申请
      </LinkButton>
    </div>
  );
}
