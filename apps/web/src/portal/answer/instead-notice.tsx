import { Link } from '@tanstack/react-router';
import type { BenefitAnswer } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';
import { insteadOf } from './instead.ts';

/** What there is in place of a benefit that is refused: it stands before the reasons, since it is what people come for. */
export function InsteadNotice({ benefit }: { benefit: BenefitAnswer }) {
  return insteadOf(benefit).map(({ text, clause }) => (
    <Notice key={text} title="您可以看另一项">
      <p>{text}</p>
      {clause === undefined ? null : (
        <Link to="/policy/$clause" params={{ clause }}>
          看政策说明（条款 {clause}）
        </Link>
      )}
    </Notice>
  ));
}
