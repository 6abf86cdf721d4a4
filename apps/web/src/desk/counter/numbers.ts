/** Numbers that miss at most noughts: of a case (`BJ2020-410325-00012`), of a receipt (`SL20201015-410325-0012`), of a notice. */
const forms = {
  case: [
    /^(SL\d{8}|BJ\d{4})(-\d{6})?-\d+$/,
    /^(\d{8}|\d{4})-\d{6}-\d+$/,
    // The county and the place, as people read them out.
    /^\d{6}-\d{1,7}$/,
    // Without dashes, or one of them. No identity number begins with its year.
    /^(BJ)?20\d{2}-?\d{6}-?\d{5}$/,
    /^(SL)?20\d{6}-?\d{6}-?\d{4}$/,
  ],
  // The place alone. Without its noughts it may as well be how an identity number begins.
  place: [/^0\d{3,4}$/],
  // However it is written: nobody else is called so.
  notice: [/^公示.*\d/],
};

/**
 * Which number a text is, as people type it: in small letters or full width, with any dash, gaps in place of them all or
 * nothing, with its letters or the county, or without; null for what is none of these. Pure. Out of the text around it
 * (`outOfText`) it is already.
 */
export function numberKind(text: string): keyof typeof forms | null {
  const written = text
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .toUpperCase();
  const dashed = written.includes('-') ? written : written.replaceAll(/(?<=\d)\s+(?=\d)/g, '-');
  const typed = dashed.replaceAll(/\s/g, '');
  const kinds = ['case', 'place', 'notice'] as const;
  return kinds.find((kind) => forms[kind].some((form) => form.test(typed))) ?? null;
}

/** How the two are written, said where none is found. */
export const numberForms =
  '办件号写作 BJ2020-410325-00012，回执号写作 SL20201015-410325-0012；只记得末几位的，连同前面的 0 填写，如 00012';
