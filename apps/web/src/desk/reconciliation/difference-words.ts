import type { OutputOf } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { movementWords } from './words.ts';

export type Difference = OutputOf<'GET /api/payments/differences'>['rows'][number];

/** When a difference arose: a file that was not taken in differs from the day on which it came. */
export const foundWords = (file: string | null, foundOn: string): string =>
  `${formatDate(foundOn)}${file === null ? '发现' : '收到'}`;

/** What is worked off, so that it is not taken for another: of which account, which file or payment, since when. */
export const whatDiffers = ({
  kindName,
  division,
  fund,
  statementNo,
  file,
  foundOn,
  movement,
  entryNo,
  itemId,
}: Pick<
  Difference,
  'kindName' | 'division' | 'fund' | 'statementNo' | 'file' | 'foundOn' | 'movement' | 'entryNo' | 'itemId'
>): string =>
  [
    kindName,
    fund ? `${division.name}${fund.name}` : division.name,
    statementNo ? `第 ${statementNo} 号对账单` : null,
    movement && movementWords[movement],
    entryNo ? `流水号 ${entryNo}` : null,
    itemId ? `付款 ${itemId}` : null,
    file ? `文件 ${file}` : null,
    foundWords(file, foundOn),
  ]
    .filter(Boolean)
    .join('，');
