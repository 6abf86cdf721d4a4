/**
 * Identifiers of people and firms that do not exist. All have right checksums, since everything checks them, and all
 * carry a mark by which they can be told from issued ones:
 *
 * - resident ID: order code (positions 15–17) 900–999, of which 980–999 are kept for the demonstration's cast;
 * - unified social credit code: organisation code begins with `WY`, which no issued code does;
 * - bank accounts: begin with `9900`, an issuer range (ISO/IEC 7812, 9 = national assignment) that no bank here uses;
 * - mobile numbers: begin with `161`, a range that is not assigned to an operator;
 * - ids of rows: UUIDs of version 8 (custom, RFC 9562).
 *
 * An order code above 900 alone is not proof: the `generated` column of the registers is what pages go by.
 */
import {
  type IsoDate,
  luhnCheckDigit,
  organisationCodeCheckCharacter,
  residentIdCheckCharacter,
  type Sex,
  usccCheckCharacter,
} from '@wenye/codes';

/** Order codes for one sex on one day in one division: 40 for the crowd, 10 for the cast. */
export const CROWD_ORDERS = 40;

/** A resident ID number; `order` 0–39 for the crowd, 40–49 for the cast. */
export function generatedIdNumber(division: string, birthDate: IsoDate, sex: Sex, order: number): string {
  if (order < 0 || order > 49) throw new RangeError(`order code out of range: ${order}`);
  const sequence = 900 + order * 2 + (sex === 'male' ? 1 : 0);
  const first17 = `${division}${birthDate.replaceAll('-', '')}${sequence}`;
  return first17 + residentIdCheckCharacter(first17);
}

/** Whether an ID number carries the mark of the generated city. */
export function looksGenerated(idNumber: string): boolean {
  return /^\d{14}9\d\d[\dX]$/.test(idNumber);
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code: `kind` are its first two characters, `index` the firm's number. */
export function generatedUscc(kind: string, division: string, index: number): string {
  let body = '';
  for (let rest = index, digit = 0; digit < 6; digit++, rest = Math.floor(rest / 31))
    body = ALPHABET.charAt(rest % 31) + body;
  const organisation = `WY${body}`;
  const first17 = kind + division + organisation + organisationCodeCheckCharacter(organisation);
  return first17 + usccCheckCharacter(first17);
}

/** Account number of a social-security card, 19 digits. */
export function generatedCard(index: number): string {
  const body = `990001${String(index).padStart(12, '0')}`;
  return body + luhnCheckDigit(body);
}

/** Number of a firm's basic account, 19 digits. */
export function generatedFirmAccount(index: number): string {
  const body = `990002${String(index).padStart(12, '0')}`;
  return body + luhnCheckDigit(body);
}

export function generatedMobile(index: number): string {
  return `161${String(index % 100_000_000).padStart(8, '0')}`;
}

/** A telephone in Luoyang's area that nobody has: no local number begins with 0. */
export function generatedLandline(index: number): string {
  return `0379-0${String(index % 10_000_000).padStart(7, '0')}`;
}

/** UUIDv8 of a row: kind (0–255), seed and index, so that loading twice gives the same ids. */
export function generatedUuid(kind: number, seed: number, index: number): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).padStart(digits, '0').slice(-digits);
  return `${hex(index, 8)}-${hex(kind, 4)}-8${hex(seed & 0xfff, 3)}-8000-${hex(index, 12)}`;
}

export const PERSON = 1;
export const FIRM = 2;
export const OFFICE = 3;
