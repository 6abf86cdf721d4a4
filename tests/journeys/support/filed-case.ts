/** A case as its receipt names it. */
export type FiledCase = { readonly caseId: string; readonly caseNumber: string };
