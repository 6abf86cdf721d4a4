/**
 * Whether a text is a receipt's number (`SL20201015-410325-0012`) or a case's (`BJ2020-410325-00012`), as people type
 * them, with or without the county. Pure.
 */
export const isCaseOrReceipt = (text: string): boolean =>
  /^(SL\d{8}|BJ\d{4})(-\d{6})?-\d+$/i.test(text.normalize('NFKC').replaceAll(/\s/g, ''));
