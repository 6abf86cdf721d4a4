/** A number of a case (`BJ2020-410325-00012`) or a receipt (`SL20201015-410325-0012`) that misses at most noughts. */
const forms = [
  /^(SL\d{8}|BJ\d{4})(-\d{6})?-\d+$/,
  /^(\d{8}|\d{4})-\d{6}-\d+$/,
  // The county and the place, as people read them out.
  /^\d{6}-\d{1,7}$/,
];

/**
 * Whether a text is a receipt's number or a case's, as people type them: in small letters or full width, with any dash,
 * with its letters or the county, or without. Pure.
 */
export function isCaseOrReceipt(text: string): boolean {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
  return forms.some((form) => form.test(typed));
}

/** How the two are written, said where none is found. */
export const numberForms = '办件号写作 BJ2020-410325-00012，回执号写作 SL20201015-410325-0012';
