import type { Benefit } from '@wenye/rules';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call, type InputOf } from '../../api/client.ts';
import { messageOf } from '../../api/errors.ts';
import { type CsvColumns, saveCsv, toCsv } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import { amountWords, eligibilityWords } from '../parts/due-words.ts';
import type { Unclaimed } from './views.ts';
import { routes, unitOf, whoCells } from './who.tsx';
import { gapWords } from './words.ts';

type Props = { benefit: Benefit; search: ListSearch; found: number | undefined };

/** Saves all that the filters find; the server puts on record who was taken out. */
export function ExportButton({ benefit, search, found }: Props) {
  const { id: benefitId, title, subject } = benefit;
  const unit = unitOf(benefit);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const save = async () => {
    setBusy(true);
    try {
      const input = { benefitId, ...filters } as InputOf<(typeof routes)['person']['file']>;
      const { rows } = await call(routes[subject].file, input, { timeout: 120_000 });
      saveCsv(toCsv(columnsOf(benefit), rows), `应享未享-${benefitId} ${title}.csv`);
      void message.success(`已导出 ${rows.length} ${unit}，导出已记入审计`);
    } catch (error) {
      void message.error(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={!found} loading={busy} onClick={() => void save()}>
      {found === undefined ? '导出' : `导出 ${found} ${unit}`}
    </Button>
  );
}

const columnsOf = (benefit: Benefit): CsvColumns<Unclaimed> => [
  ...whoCells<Unclaimed>(benefit),
  ['测算结果', ({ eligibility }) => eligibilityWords[eligibility]],
  ['金额（元）', ({ amount }) => (amount === null ? '' : amountWords(amount))],
  ['月数（合计的为已计入的）', ({ months }) => (months === null ? '' : String(months))],
  ['最长到', ({ until }) => until ?? ''],
  ['还缺', ({ missing }) => missing.map(gapWords).join('；')],
  ['只影响金额的缺项', ({ missingForAmount }) => missingForAmount.map(gapWords).join('；')],
];
