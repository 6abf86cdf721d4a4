import type { Benefit } from '@wenye/rules';
import { call, type InputOf } from '../../api/client.ts';
import type { CsvColumns } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import { amountWords, eligibilityWords } from '../parts/due-words.ts';
import { SaveList } from '../parts/save-list.tsx';
import type { Unclaimed } from './views.ts';
import { routes, unitOf, whoCells } from './who.tsx';
import { gapWords } from './words.ts';

type Props = { benefit: Benefit; search: ListSearch; found: number | undefined };

/** Saves all that the filters find; the server puts on record who was taken out. */
export function ExportButton({ benefit, search, found }: Props) {
  const { id: benefitId, title, subject } = benefit;
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const input = { benefitId, ...filters } as InputOf<(typeof routes)['person']['file']>;
  return (
    <SaveList<Unclaimed>
      columns={columnsOf(benefit)}
      found={found}
      name={`应享未享-${benefitId} ${title}`}
      read={() => call(routes[subject].file, input, { timeout: 120_000 })}
      unit={unitOf(benefit)}
    />
  );
}

const columnsOf = (benefit: Benefit): CsvColumns<Unclaimed> => [
  ...whoCells<Unclaimed>(benefit),
  ['测算结果', ({ eligibility }) => eligibilityWords[eligibility]],
  ['已申领', ({ claimed }) => (claimed ? '是' : '')],
  ['金额（元）', ({ amount }) => (amount === null ? '' : amountWords(amount))],
  ['月数（合计的为已计入的）', ({ months }) => (months === null ? '' : String(months))],
  ['最长到', ({ until }) => until ?? ''],
  ['还缺', ({ missing }) => missing.map(gapWords).join('；')],
  ['只影响金额的缺项', ({ missingForAmount }) => missingForAmount.map(gapWords).join('；')],
];
