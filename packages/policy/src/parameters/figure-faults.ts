/** What a figure cannot be, said at each of its fields, for whoever enters one: the same at the desk and on the server. */
import { formatDate } from '@wenye/codes';
import { faultsOfGiven, type Json } from '@wenye/rules';
import { raisedPeriod } from '../benefits/9.3.ts';
import { pack } from '../pack.ts';
import { notPlausible } from './doubts.ts';
import { fixedDaysOf } from './fixed-days.ts';

/** As somebody enters it: the value is text, whatever its type; another field may be anything that is not checked yet. */
export type EnteredFigure = {
  readonly key: string;
  readonly value: string;
  readonly region?: Json | undefined;
  readonly from?: Json | undefined;
  readonly to?: Json | undefined;
  readonly source?: Json | undefined;
};

export type FigureFault = { readonly field: string; readonly message: string };

const byKey = new Map(pack.parameters.map(({ definition }) => [definition.key, definition]));

/** A figure is entered as text; the contract writes yes and no as such. */
export function inNotation(key: string, text: string): string | boolean {
  return byKey.get(key)?.type === 'boolean' ? text === 'true' : text;
}

/**
 * Everything that is wrong with a figure, in the words in which the rules judge one that comes with a request; that of its
 * value first. Empty: it can be one, though it may be doubtful (`doubtsOf`).
 */
export function faultsOfFigure(figure: EnteredFigure): FigureFault[] {
  const { key, value, region = null, from = null, to = null, source = null } = figure;
  const given = { key, value: inNotation(key, value), region, from, to, source };
  const faults = faultsOfGiven(pack, [given]).map(({ path, message }) => ({
    field: path.replace(/^parameters\[0\]\.?/, ''),
    message: `${message}。`,
  }));
  faults.push(...unread(figure, faults));
  const definition = byKey.get(key);
  if (definition === undefined || faults.some(({ field }) => field === 'value')) return faults;
  const problem = notPlausible(definition, value);
  return problem === null ? faults : [{ field: 'value', message: `${problem}。` }, ...faults];
}

/** Days outside of which rules read another figure in the place of this. */
const READ_WITHIN: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  'hireSubsidy.sme.graduate': raisedPeriod,
};

/** Of days on which no rule would read it: it would stand in the register and on pages, and decide nothing. */
function unread({ key, from, to }: EnteredFigure, faults: readonly FigureFault[]): FigureFault[] {
  const told = (field: string) => faults.some((each) => each.field === field);
  const found: FigureFault[] = [];
  const days = fixedDaysOf(key);
  const holds = (day: string) =>
    !(typeof from === 'string' && from > day) && !(typeof to === 'string' && to < day);
  if (days !== null && !told('from') && !told('to') && !days.some(holds)) {
    const [first = ''] = days;
    const field = typeof from === 'string' && from > first ? 'from' : 'to';
    const read = days.map(formatDate).join('、');
    return [{ field, message: `规则只读取这项标准在${read}的数，请填包括这一天的日期。` }];
  }
  const within = READ_WITHIN[key];
  if (within === undefined) return found;
  const message = `规则只对${formatDate(within.from)}到${formatDate(within.to)}的申请读取这项标准，请填这一段以内的日期。`;
  if (from !== undefined && !told('from') && !(typeof from === 'string' && from >= within.from))
    found.push({ field: 'from', message });
  if (to !== undefined && !told('to') && !(typeof to === 'string' && to <= within.to))
    found.push({ field: 'to', message });
  return found;
}
