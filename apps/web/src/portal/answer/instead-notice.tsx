import { Link } from '@tanstack/react-router';
import type { BenefitAnswer } from '@wenye/rules';
import { Notice } from '../../ui/surface.tsx';
import { insteadOf } from './instead.ts';

/** What there is in place of a benefit that is refused: it is what people come for, so no fold hides it. */
export function InsteadNotice({ benefit }: { benefit: BenefitAnswer }) {
  return insteadOf(benefit).map(({ text, clause }) => (
    <Notice key={text} title={`${benefit.title}不符合条件，还有另一项`}>
      <p>{text}</p>
      {clause === undefined ? null : (
        <Link to="/policy/$clause" params={{ clause }}>
          看政策说明（条款 {clause}）
        </Link>
      )}
    </Notice>
  ));
}
