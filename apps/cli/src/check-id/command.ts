import { createInterface } from 'node:readline';
import { type Command, type Io, UsageError } from '../command.ts';
import { type Judgement, judge, type Kind } from './check.ts';

const KINDS: Readonly<Record<string, Kind>> = { person: 'resident-id', firm: 'uscc' };
const NAMES: Readonly<Record<Kind, string>> = { 'resident-id': '居民身份证号码', uscc: '统一社会信用代码' };
const CARDS: Readonly<Record<string, string>> = {
  'hk-macao-taiwan': '港澳台居民居住证号码',
  'foreign-permanent-resident': '外国人永久居留身份证号码',
};

export const checkId: Command = {
  name: 'check-id',
  usage: '号码… [--kind person|firm] [--json]',
  summary: '核对居民身份证号码和统一社会信用代码，不对的说明原因',
  options: {
    kind: { type: 'string', value: 'person|firm', summary: '指明是身份证号码还是信用代码；不写则自动判断' },
    json: { type: 'boolean', summary: '每个号码输出一行 JSON' },
  },
  details: [
    '不写号码时从标准输入读，一行一个。港澳台居民居住证、2023年版外国人永久居留身份证的 18 位号码也能核对。已撤销的行政区划代码照样有效。',
  ],
  exit: { done: '全部有效', wrong: '有无效的号码' },
  example: 'npx wenye check-id 11010519491231002X 91130600738737199K',
  async run(operands, options, io) {
    const kind = kindOf(options['kind']);
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    let count = 0;
    let wrong = 0;
    for await (const number of operands.length > 0 ? operands : numbersIn(io)) {
      const judgement = judge(number, today, kind);
      count += 1;
      if (!judgement.valid) wrong += 1;
      io.stdout.write(`${options['json'] ? JSON.stringify(judgement) : describe(judgement)}\n`);
    }
    if (count === 0) throw new UsageError('check-id 后面要写号码，或者从标准输入给出');
    return wrong > 0 ? 1 : 0;
  },
};

function kindOf(given: string | boolean | undefined): Kind | undefined {
  if (typeof given !== 'string') return undefined;
  const kind = KINDS[given];
  if (kind === undefined) throw new UsageError(`--kind 只能是 person 或 firm，不能是“${given}”`);
  return kind;
}

async function* numbersIn({ stdin }: Io): AsyncGenerator<string> {
  if (stdin.isTTY) return;
  for await (const line of createInterface({ input: stdin })) if (line.trim() !== '') yield line;
}

function describe({ input, kind, valid, number, reason, says }: Judgement): string {
  if (!valid) return `${input}  无效（${NAMES[kind]}）：${reason}`;
  const name = CARDS[says?.['kind'] ?? ''] ?? NAMES[kind];
  return `${number}  有效：${name}，${facts(kind, says ?? {})}`;
}

function facts(kind: Kind, says: Readonly<Record<string, string>>): string {
  const division = `登记地区划 ${says['divisionCode']}`;
  if (kind === 'uscc') return `${says['categoryName']}，${division}`;
  const person = `${says['sex'] === 'male' ? '男' : '女'}，${says['birthDate']} 出生`;
  // Only a citizen's number begins with a place; the other cards' say what card it is.
  return says['kind'] === 'citizen' ? `${person}，首次${division}` : person;
}
