import type { CaseBook } from '@wenye/rules/testing';
import { cases as courseSubsidy } from './Y1.1.cases.ts';
import { cases as seniorHire } from './Y2.1.cases.ts';
import { cases as ferrySubsidy } from './Y3.1.cases.ts';

export const caseBooks: readonly CaseBook[] = [courseSubsidy, seniorHire, ferrySubsidy];
