/** The outline of a published pack, before its rules are read: what lists it has, and what each entry must name. */
import { asList, asObject, asText, UnreadablePack, within } from './unreadable.ts';

const TYPES: readonly unknown[] = [
  'money',
  'exact-money',
  'fraction',
  'integer',
  'date',
  'month',
  'code',
  'boolean',
];

/** Of each list: what names an entry, and what else it must say in words. */
const LISTS = {
  clauses: ['id', 'title'],
  facts: ['id', 'type', 'label'],
  parameters: ['key', 'type', 'label'],
  values: ['key', 'source', 'confidence'],
  divisions: ['code'],
  benefits: ['id', 'clause', 'title', 'subject', 'kind'],
} as const;

/** @throws UnreadablePack that says what is missing, or of another kind, and where */
export function checkShape(data: unknown): void {
  const pack = asObject(data, '政策包');
  for (const name of ['id', 'version', 'title']) asText(pack[name], ` ${name}`);
  for (const [list, members] of Object.entries(LISTS)) {
    asList(pack[list], ` ${list}`).forEach((entry, i) => {
      within(`${list}[${i}]`, () => {
        const given = asObject(entry, '');
        for (const member of members) asText(given[member], ` ${member}`);
      });
    });
  }
  for (const entry of pack['facts'] as readonly unknown[]) checkFact(entry);
  for (const entry of pack['parameters'] as readonly Record<string, unknown>[])
    within(String(entry['key']), () => checkType(entry['type']));
  for (const entry of pack['values'] as readonly Record<string, unknown>[])
    within(String(entry['key']), () => checkValue(entry));
  for (const entry of pack['benefits'] as readonly Record<string, unknown>[])
    within(String(entry['id']), () => checkBenefit(entry));
  asObject(pack['definitions'], ' definitions');
  for (const [i, entry] of asList(pack['compatibility'] ?? [], ' compatibility').entries())
    within(`compatibility[${i}]`, () => checkRelation(entry));
}

function checkRelation(entry: unknown): void {
  const { id, relation, groups } = asObject(entry, '兼得关系');
  asText(id, ' id');
  oneOf(relation, 'relation', ['one-of', 'together']);
  for (const group of asList(groups, ' groups'))
    for (const each of asList(group, '待遇组')) asText(each, '待遇');
}

function checkBenefit({ subject, kind, amount }: Readonly<Record<string, unknown>>): void {
  oneOf(subject, 'subject', ['person', 'firm']);
  oneOf(kind, 'kind', ['benefit', 'relief', 'loan', 'rule']);
  if (amount !== undefined)
    oneOf(asObject(amount, ' amount')['kind'], 'amount.kind', ['once', 'per-month', 'total']);
}

function oneOf(value: unknown, what: string, allowed: readonly string[]): void {
  if (!allowed.includes(value as string))
    throw new UnreadablePack(`${what} 应为 ${allowed.join('、')} 之一，不是“${String(value)}”`);
}

function checkFact(fact: unknown): void {
  const { id, type, label, items, list, values } = asObject(fact, '事实');
  within(asText(id, '事实的 id'), () => {
    asText(label, ' label');
    if (list !== undefined) asText(list, ' list');
    for (const each of asList(values ?? [], ' values')) {
      const { code, label: called } = asObject(each, '取值');
      asText(code, '取值的 code');
      asText(called, '取值的 label');
    }
    if (type === 'list') asList(items, ' items').forEach(checkFact);
    else checkType(type);
  });
}

function checkType(type: unknown): void {
  if (!TYPES.includes(type)) throw new UnreadablePack(`没有“${String(type)}”这种类型`);
}

function checkValue({ value, region }: Readonly<Record<string, unknown>>): void {
  if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
    throw new UnreadablePack('value 应为文字、数、true、false 或 null');
  for (const each of Array.isArray(region) ? region : [region]) asText(each, ' region');
}
