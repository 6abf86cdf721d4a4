import type { InputError } from '@wenye/rules';
import { findFact } from '../facts/vocabulary.ts';

/**
 * Why answers cannot be taken, in words and once each: the rules name facts and codes as a program knows them, which
 * tell whoever opened a link nothing. Pure.
 */
export function errorTexts(errors: readonly InputError[]): string[] {
  return [...new Set(errors.map(errorText))];
}

function errorText({ code, path, message }: InputError): string {
  const label = path === 'county' ? '所在县区' : findFact(factOf(path))?.label;
  if (code === 'unknown-fact' || label === undefined) return '有的回答不是这里问的，请重新开始';
  if (code === 'not-allowed' || code === 'unknown-division' || code === 'wrong-type')
    return `${label}：填的不是这里能选、能填的，请重新回答`;
  return `${label}：${message}`;
}

/** `facts.firm.hires[0].contributions[1].month` is firm.hires.contributions.month. */
const factOf = (path: string): string => path.replace(/^facts\./, '').replaceAll(/\[\d+\]/g, '');
