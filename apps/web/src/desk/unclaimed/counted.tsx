import { Link } from '@tanstack/react-router';
import type { ListSearch } from '../../list-search.ts';

/** Which list of a benefit a number is of: its tab and filters, as they stand in the address. */
export type ListedAs = { readonly benefitId: string; readonly search: ListSearch };

type Props = {
  count: number;
  /** The number as it is shown, where it has a unit. */
  text?: string;
  /** Who they are, for who does not see the column: `11.2，确定应享`. */
  told: string;
  /** Absent: the officer may not be told of people by name. */
  list: ListedAs | undefined;
};

/** A number that leads to whom it counts. */
export function Counted({ count, text = count.toLocaleString(), told, list }: Props) {
  if (list === undefined || count === 0) return <>{text}</>;
  return (
    <Link
      aria-label={`${text}：${told}，看名单`}
      params={{ benefitId: list.benefitId }}
      search={list.search as never}
      to="/desk/unclaimed/$benefitId"
    >
      {text}
    </Link>
  );
}
