import { Fragment } from 'react';
import { formatMonths } from '../../format/dates.ts';
import { CaseNumbers } from './case-numbers.tsx';
import { type Taken, takenByCase } from './taken.ts';

/** Months that are claimed already, each with the case that claims it; of another's no more than that it is another's. */
export function TakenMonths({ taken }: { taken: Taken }) {
  return takenByCase(taken).map(({ by, months }, index) => (
    <Fragment key={by?.caseId ?? ''}>
      {index > 0 ? '；' : ''}
      {formatMonths(months)}（{by === null ? '本人或者别的单位' : <CaseNumbers cases={[by]} />}）
    </Fragment>
  ));
}
