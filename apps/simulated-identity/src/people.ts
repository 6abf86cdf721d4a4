import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { checkResidentId } from '@wenye/codes';

export type Person = { readonly name: string; readonly idNumber: string };
export type ListedPerson = Person & { readonly title: string };

/** People to choose from, written by the demonstration's loader; anyone else may be typed. */
export function listedPeople(file: string): ListedPerson[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ListedPerson[]) : [];
}

/** What was typed, checked; `problem` in Chinese. */
export function typedPerson(
  name: string,
  idNumber: string,
  today: string,
): { readonly person: Person } | { readonly problem: string } {
  const plain = name.normalize('NFC').trim();
  if (plain === '') return { problem: '请填写姓名' };
  const checked = checkResidentId(idNumber, today);
  return checked.valid ? { person: { name: plain, idNumber: checked.number } } : { problem: checked.reason };
}

/** A lasting pseudonym of a person: the same at every sign-in, and nothing can be read from it. */
export function subjectOf(person: Person, secret: string): string {
  return createHmac('sha256', secret).update(person.idNumber).digest('hex').slice(0, 32);
}
