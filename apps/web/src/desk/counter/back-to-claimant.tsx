import { Link } from '@tanstack/react-router';

type Claimant = { readonly kind: 'person' | 'firm'; readonly id: string; readonly name: string };

/** Back to the page of the person or firm whom the clerk is serving. */
export function BackToClaimant({ claimant: { kind, id, name } }: { claimant: Claimant }) {
  return kind === 'person' ? (
    <Link params={{ personId: id }} to="/desk/counter/people/$personId">
      返回{name}
    </Link>
  ) : (
    <Link params={{ firmId: id }} to="/desk/counter/firms/$firmId">
      返回{name}
    </Link>
  );
}
