import { shortened } from '../format/masked.ts';
import { WholeNumber } from './whole-number.tsx';

/** Somebody whom a case is about, as it names them (`王五 410***********1234`): no line breaks within the number. */
export function HireName({ label }: { label: string }) {
  const [, name = label, number] = /^(.*) (\S*\*\S*)$/.exec(label) ?? [];
  return number === undefined ? (
    name
  ) : (
    <>
      {name} <WholeNumber text={shortened(number)} />
    </>
  );
}
