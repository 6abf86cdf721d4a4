import { call, type InputOf } from '../../api/client.ts';
import type { CsvColumns } from '../../format/csv.ts';
import type { ListSearch } from '../../list-search.ts';
import { SaveList } from '../parts/save-list.tsx';
import type { ReckonedCase } from './views.ts';
import { causeWords, kindWords, stepWords } from './words.ts';

type Props = { search: ListSearch; found: number | undefined };

/** Saves all that the filters find; the server puts on record which cases were taken out. */
export function ExportButton({ search, found }: Props) {
  const { page: _, pageSize: __, sort: ___, ...filters } = search;
  const input = filters as InputOf<'GET /api/reckoned-awards/export'>;
  return (
    <SaveList<ReckonedCase>
      columns={columns}
      found={found}
      name="补发与追回线索"
      read={() => call('GET /api/reckoned-awards/export', input, { timeout: 120_000 })}
      unit="件"
    />
  );
}

const columns: CsvColumns<ReckonedCase> = [
  ['办件编号', ({ caseNumber }) => caseNumber],
  ['申请人', ({ claimant }) => claimant.name],
  ['招用人员', ({ objectLabel }) => objectLabel ?? ''],
  ['待遇', ({ benefitLabel }) => benefitLabel],
  ['县区', ({ divisionName }) => divisionName],
  ['少给还是多给', ({ kind }) => kindWords[kind]],
  ['批准（元）', ({ grantedYuan }) => grantedYuan],
  ['其中复议补发（元）', ({ raisedYuan }) => raisedYuan],
  ['现在看应得（元）', ({ nowYuan }) => nowYuan ?? '还不能确定'],
  ['相差（元）', ({ differenceYuan }) => differenceYuan ?? ''],
  [
    '后来知道了什么',
    ({ causes }) =>
      causes
        .map(causeWords)
        .map(({ title, lines }) => `${title}：${lines.join('；')}`)
        .join('\n'),
  ],
  ['状态', ({ statusLabel }) => statusLabel],
  ['怎样处理', stepWords],
];
