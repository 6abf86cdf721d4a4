import { withoutMarks } from '@wenye/codes';

/** Numbers that miss at most noughts: of a case (`BJ2020-410325-00012`), of a receipt (`SL20201015-410325-0012`), of a notice. */
const forms = {
  case: [
    /^(SL\d{8}|BJ\d{4})(-\d{6})?-\d+$/,
    /^(\d{8}|\d{4})-\d{6}-\d+$/,
    // The county and the place, as people read them out.
    /^\d{6}-\d{1,7}$/,
  ],
  // The place alone. Without its noughts it may as well be how an identity number begins.
  place: [/^0\d{3,4}$/],
  notice: [/^公示\d{4}-\d+$/],
};

/**
 * Which number a text is, as people type it: in small letters or full width, with any dash or, in place of them all, gaps,
 * with its letters or the county, or without; null for what is none of these. Pure.
 */
export function numberKind(text: string): keyof typeof forms | null {
  const written = withoutMarks(text)
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
