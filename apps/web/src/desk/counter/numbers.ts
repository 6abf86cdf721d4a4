/** Whether a text is a receipt's number (`SL20201015-000012`) or a case's (`BJ2020-0000012`), as people type them. Pure. */
export const isCaseOrReceipt = (text: string): boolean =>
  /^(SL\d{8}|BJ\d{4})-\d+$/i.test(text.normalize('NFKC').replaceAll(/\s/g, ''));
