import { useCall } from '../../api/query.ts';
import { countyOf } from './places.ts';
import { summed } from './summed.ts';
import { countWords, lacksWords, untoldTold } from './words.ts';

type Props = { benefitId: string; division: string | undefined };

/** Beside a list, how many are not on it since the registers say nothing of them for this benefit, or no more than of most. */
export function UntoldNote({ benefitId, division }: Props) {
  const { data } = useCall('GET /api/city-screening/unclaimed/counts', {});
  const row = data && summed(data, countyOf(division)).find(({ id }) => id === benefitId);
  if (!row || row.untold === 0) return null;
  return (
    <p>
      另有 {countWords(row, row.untold, row.untold)}
      {row.counted === 'people' ? ' 人' : ''}登记不足，{lacksWords(row.lacks, Number.POSITIVE_INFINITY)}：
      {untoldTold}。
    </p>
  );
}
