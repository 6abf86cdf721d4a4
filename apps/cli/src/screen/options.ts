/** Options that the commands on a roster have in common. */
import { isIsoDate } from '@wenye/codes';
import { outsideValidity } from '@wenye/policy';
import { type ScreeningOptions, SHEET_IDS, type SheetId } from '@wenye/server/screening';
import { type Io, type Options, UsageError } from '../command.ts';

/** Said where a file has nothing but its headings. */
export const NO_ROWS = '文件里只有表头，没有可以测算的行。请在表头下面逐行填写。\n';

/** Day, county and clauses by which a file is screened, as given on the command line. */
export function screeningOptions(options: Options): ScreeningOptions {
  const clauses = options['clauses'];
  const county = options['county'];
  const knownOn = dateOption(options, 'known-on');
  if (typeof county === 'string' && !/^\d{6}$/.test(county)) throw new UsageError('--county 应为 6 位代码');
  return {
    decisionDate: dateOption(options, 'date') ?? today(),
    ...(knownOn === null ? {} : { knownOn }),
    ...(typeof county === 'string' ? { county } : {}),
    ...(typeof clauses === 'string' ? { clauses: clauses.split(/[,，]/) } : {}),
  };
}

/** Whoever gives no day gets today, which may be years after the policy: the answers alone would not tell why. */
export function tellOfDay(day: string, given: boolean, io: Io): void {
  if (!given) io.stderr.write(`没有写 --date，按今天 ${day} 测算。\n`);
  const outside = outsideValidity(day);
  if (outside !== null)
    io.stderr.write(`注意：${outside}。要按某一天测算，请加 --date，如 --date 2020-10-15。\n`);
}

function dateOption(options: Options, name: string): string | null {
  const value = options[name];
  if (typeof value !== 'string') return null;
  if (isIsoDate(value)) return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new UsageError(`--${name} 没有 ${value} 这一天`);
  throw new UsageError(`--${name} 应写成如 2020-10-15`);
}

/** The calendar day in China, wherever the command runs. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
}

/** Which kind of sheet the file is; null: told by its headings. */
export function sheetOption(options: Options): SheetId | null {
  const value = options['sheet'];
  if (value === undefined) return null;
  const id = SHEET_IDS.find((each) => each === value);
  if (id === undefined) throw new UsageError(`--sheet 应为 ${SHEET_IDS.join('、')} 之一`);
  return id;
}
