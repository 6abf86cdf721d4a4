import { classifyEnterprise, findDivision, fromDayNumber, type IsoDate, toDayNumber } from '@wenye/codes';
import type { ReliefClass } from './contributions.ts';
import { FIRM, generatedFirmAccount, generatedMobile, generatedUscc, generatedUuid } from './identifiers.ts';
import { FORMS, LINES, type Line } from './industries.data.ts';
import { firmName } from './names.ts';
import type { Places } from './places.ts';
import { Random, type WeightTable, weightTable } from './random.ts';
import type { CityOptions, FiguresRecord, FirmRecord } from './records.ts';

const lineTable = weightTable(LINES.map((line) => [line, line.weight] as const));
const formTable = weightTable(FORMS.map((form) => [form, form.weight] as const));
/** Part of the residents whom firms of the city employ with insurance. */
export const EMPLOYED_SHARE = 0.25;
const BANKS = [
  '洛阳银行',
  '中国工商银行洛阳分行',
  '中国农业银行洛阳分行',
  '中国建设银行洛阳分行',
  '河南省农村信用社',
];

/** What the making of people must know of a firm. */
export type Employer = {
  firmId: string;
  line: Line;
  relief: ReliefClass;
  wage: number;
  registeredOn: IsoDate;
  division: string;
};

export type Firms = {
  /** Firms by the number of people they employ, as indexes. */
  readonly bySize: WeightTable<number>;
  employer(index: number): Employer;
  /** `legalRepresentative`: person id of an adult. */
  record(index: number, legalRepresentative: string): FirmRecord;
};

/** Plans the firms with indexes from `first` to `first + count - 1`: their sizes add up to what the city employs. */
export function planFirms(options: CityOptions, places: Places, first: number, count: number): Firms {
  const { seed } = options;
  const sizes = planSizes(seed, first, count, options.people * EMPLOYED_SHARE);
  const sizeOf = (index: number): number => sizes[index - first] ?? 1;
  return {
    bySize: weightTable(Array.from(sizes, (size, at) => [first + at, size] as const)),
    employer: (index) => {
      const plan = planFirm(seed, index, places);
      const staff = sizeOf(index);
      return {
        firmId: generatedUuid(FIRM, seed, index),
        line: plan.line,
        relief: reliefOf(plan.form.entityType, figuresOf(plan, staff, 2019)),
        wage: plan.line.wage * plan.wage,
        registeredOn: plan.registeredOn,
        division: plan.division,
      };
    },
    record: (index, legalRepresentative) => {
      const plan = planFirm(seed, index, places);
      return {
        firmId: generatedUuid(FIRM, seed, index),
        uscc: generatedUscc(plan.form.kind, plan.registeredAt, index),
        name: plan.name,
        entityType: plan.form.entityType,
        // The register lacks some industries.
        industry: plan.gap < 0.01 ? null : plan.line.industry,
        labourDispatch: plan.line.industry === 'L72' && plan.gap > 0.6,
        division: plan.division,
        township: plan.township,
        registeredOn: plan.registeredOn,
        legalRepresentative,
        phone: generatedMobile(90_000_000 + index),
        figures: yearsReported(plan, options.date).map((year) => yearFigures(plan, sizeOf(index), year)),
        account: accountOf(plan, index),
        source: 'market',
        recordedOn: plan.registeredOn,
      };
    },
  };
}

function planSizes(seed: number, first: number, count: number, total: number): Float64Array {
  const sizes = new Float64Array(count);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const random = new Random(seed, 'firm-size', first + at);
    const { line, form } = draw(new Random(seed, 'firm', first + at));
    // Heavy tail: most firms are tiny, a few employ thousands.
    const size = Math.min(400, (1 - random.next()) ** (-1 / 1.15)) * line.scale * form.scale;
    sizes[at] = size;
    sum += size;
  }
  for (let at = 0; at < count; at++) sizes[at] = Math.max(0.5, ((sizes[at] as number) * total) / sum);
  return sizes;
}

const draw = (random: Random) => ({ line: random.weighted(lineTable), form: random.weighted(formTable) });

type FirmPlan = ReturnType<typeof planFirm>;

function planFirm(seed: number, index: number, places: Places) {
  const random = new Random(seed, 'firm', index);
  const { line, form } = draw(random);
  const registeredAt = random.weighted(places.firms);
  const division = places.current(registeredAt);
  const township = random.pick(places.townships.get(division) ?? []).code;
  const registered = toDayNumber('2000-01-01') + Math.floor(7300 * Math.sqrt(random.next()));
  const place = random.chance(0.6) ? '洛阳' : shortName(division);
  return {
    line,
    form,
    registeredAt,
    division,
    township,
    registeredOn: fromDayNumber(Math.min(registered, toDayNumber('2020-06-30'))),
    name: firmName(random, place, line.business, form.form),
    wage: 0.85 + 0.3 * random.next(),
    productivity: 0.4 + 1.2 * random.next(),
    gap: random.next(),
    bank: random.pick(BANKS),
  };
}

function shortName(division: string): string {
  const name = findDivision(division)?.name ?? '洛阳';
  return name.length > 2 ? name.replace(/(回族区|区|县|市)$/, '') : name;
}

/** Annual reports are due by the end of June; 4 firms of 100 have not filed, 8 of 100 left revenue out. */
function yearsReported(plan: FirmPlan, date: IsoDate): number[] {
  const last = Number(date.slice(0, 4)) - (date.slice(5) >= '06-30' ? 1 : 2);
  const years: number[] = [];
  for (let year = Math.max(2018, Number(plan.registeredOn.slice(0, 4))); year <= last; year++)
    years.push(year);
  return plan.gap > 0.96 ? years.filter((year) => year !== last) : years;
}

function figuresOf(plan: FirmPlan, size: number, year: number) {
  const growth = 0.95 ** (2019 - year);
  const staff = Math.max(1, Math.round(size * growth));
  return {
    staff,
    revenueFen: Math.round(staff * plan.line.revenueAHead * plan.productivity * growth) * 100,
    assetsFen: Math.round(staff * plan.line.assetsAHead * plan.productivity) * 100,
  };
}

function yearFigures(plan: FirmPlan, size: number, year: number): FiguresRecord {
  const figures = figuresOf(plan, size, year);
  return {
    year,
    staff: figures.staff,
    revenueFen: plan.gap > 0.02 && plan.gap < 0.1 ? null : figures.revenueFen,
    assetsFen: plan.gap > 0.05 && plan.gap < 0.09 ? null : figures.assetsFen,
    source: 'annual-report',
    recordedOn: `${year + 1}-06-20`,
  };
}

/** Units that the size table does not know: social bodies are halved, organs and institutions pay in full. */
function reliefOf(entityType: string, figures: ReturnType<typeof figuresOf>): ReliefClass {
  if (entityType === 'public-institution' || entityType === 'state-organ') return 'none';
  if (entityType === 'self-employed' || entityType === 'farmers-cooperative') return 'exempt';
  if (entityType !== 'enterprise') return 'halved';
  const size = classifyEnterprise({ industry: 'C', ...figures });
  return size.kind === 'known' && size.size === 'large' ? 'halved' : 'exempt';
}

function accountOf(plan: FirmPlan, index: number): FirmRecord['account'] {
  if (plan.gap > 0.94) return null;
  return {
    bank: plan.bank,
    accountNumber: generatedFirmAccount(index),
    holderName: plan.name,
    verified: plan.gap > 0.12,
    validFrom: plan.registeredOn,
    source: 'basic-account',
    recordedOn: plan.registeredOn,
  };
}
