/** Mandates as pages of both sides tell of them. */
import { formatDate } from './dates.ts';

type Mandate = {
  mandateId: string;
  personId: string;
  validFrom: string;
  validTo: string | null;
  revokedOn: string | null;
};

/** Other mandates of the same person for the firm, in force today or later: what revoking this one leaves. */
export function leftAfter<M extends Mandate>(revoked: Mandate, all: readonly M[], today: string): M[] {
  return all.filter(
    (each) =>
      each.mandateId !== revoked.mandateId &&
      each.personId === revoked.personId &&
      each.revokedOn === null &&
      (each.validTo === null || each.validTo >= today),
  );
}

/** `2020年10月1日 至 2021年9月30日`, or `2020年10月1日 起，长期有效`. */
export const termOf = ({ validFrom, validTo }: Pick<Mandate, 'validFrom' | 'validTo'>): string =>
  validTo ? `${formatDate(validFrom)} 至 ${formatDate(validTo)}` : `${formatDate(validFrom)} 起，长期有效`;
