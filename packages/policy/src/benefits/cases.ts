/** The cases of all benefits. */
import { cases as insuranceRelief } from './1.1.cases.ts';
import { cases as emergencySubsidy } from './1.2.cases.ts';
import { cases as difficultFirmTraining } from './1.6.cases.ts';
import { cases as retentionRefund } from './1.7.cases.ts';
import { cases as affectedRefund } from './1.8.cases.ts';
import { cases as wageDepositSwap } from './1.9.cases.ts';
import { cases as wageDepositDeferral } from './1.10.cases.ts';
import { cases as epidemicVat } from './1.11.cases.ts';
import { cases as housingFundRelief } from './1.12.cases.ts';
import { cases as smallScaleVat } from './1.13.cases.ts';
import { cases as rediscountChannel } from './2.3.cases.ts';
import { cases as noBlindLoanCuts } from './2.5.cases.ts';
import { cases as guaranteeAward } from './2.7.cases.ts';
import { cases as flexibleIndustrialLand } from './3.1.cases.ts';
import { cases as streetsFirstInAwards } from './5.5.cases.ts';
import { cases as foreignTradeSubsidy } from './7.1.cases.ts';
import { cases as innovationLadder } from './8.2.cases.ts';
import { cases as firstSetSupport } from './8.4.cases.ts';
import { cases as smallFirmLoan } from './9.1.cases.ts';
import { cases as springFestivalHires } from './9.2.cases.ts';
import { cases as hireSubsidy } from './9.3.cases.ts';
import { cases as hireInsurance } from './9.4.cases.ts';
import { cases as priorityInKeyProjects } from './9.5.cases.ts';
import { cases as keyGroupTaxDeduction } from './9.6.cases.ts';
import { cases as hardshipHirePostponed } from './9.7.cases.ts';
import { cases as withoutCounterGuarantee } from './10.2.cases.ts';
import { cases as lossSharing } from './10.3.cases.ts';
import { cases as loanExtension } from './10.4.cases.ts';
import { cases as startupTrainingSubsidy } from './10.8.cases.ts';
import { cases as landForReturnees } from './10.12.cases.ts';
import { cases as pensionWithoutRegistration } from './11.1.cases.ts';
import { cases as flexibleGraduate } from './11.2.cases.ts';
import { cases as flexibleHardshipExtension } from './11.3.cases.ts';
import { cases as publicPost } from './12.1.cases.ts';
import { cases as publicPostExtension } from './12.3.cases.ts';
import { cases as ruralWorksForThePoor } from './12.4.cases.ts';
import { cases as jobSeekSubsidy } from './13.2.cases.ts';
import { cases as internshipSubsidyOfUnit } from './13.3.cases.ts';
import { cases as remainingInternship } from './13.4.cases.ts';
import { cases as noArbitraryConditions } from './13.9.cases.ts';
import { cases as ruralPlacement } from './14.5.cases.ts';
import { cases as oneToOneHelp } from './14.8.cases.ts';
import { cases as studentTraining } from './16.5.cases.ts';
import { cases as trainingAllowance } from './16.6.cases.ts';
import { cases as qualificationWithoutExamination } from './16.7.cases.ts';
import { cases as staffTrainingSubsidy } from './16.9.cases.ts';
import { cases as vocationalStudentAid } from './17.3.cases.ts';
import { cases as apprenticeshipSubsidy } from './17.4.cases.ts';
import { cases as newRuralTransfer } from './19.3.cases.ts';
import { cases as serviceSubsidy } from './19.6.cases.ts';
import { cases as fiveGroupsPlacement } from './20.2.cases.ts';
import { cases as postsPublished } from './21.1.cases.ts';
import { cases as benefitToRetirement } from './22.2.cases.ts';
import { cases as unemploymentAllowance } from './22.3.cases.ts';
import { cases as priorityInAid } from './23.1.cases.ts';
import { cases as hardshipLedger } from './23.2.cases.ts';
import { cases as livingSubsidy } from './23.4.cases.ts';
import { cases as disabledAllowances } from './23.5.cases.ts';
import type { CaseBook } from './case.ts';

export const caseBooks: readonly CaseBook[] = [
  insuranceRelief,
  emergencySubsidy,
  difficultFirmTraining,
  retentionRefund,
  affectedRefund,
  wageDepositSwap,
  wageDepositDeferral,
  epidemicVat,
  housingFundRelief,
  smallScaleVat,
  rediscountChannel,
  noBlindLoanCuts,
  guaranteeAward,
  flexibleIndustrialLand,
  streetsFirstInAwards,
  foreignTradeSubsidy,
  innovationLadder,
  firstSetSupport,
  smallFirmLoan,
  springFestivalHires,
  hireSubsidy,
  hireInsurance,
  priorityInKeyProjects,
  keyGroupTaxDeduction,
  hardshipHirePostponed,
  withoutCounterGuarantee,
  lossSharing,
  loanExtension,
  startupTrainingSubsidy,
  landForReturnees,
  pensionWithoutRegistration,
  flexibleGraduate,
  flexibleHardshipExtension,
  publicPost,
  publicPostExtension,
  ruralWorksForThePoor,
  jobSeekSubsidy,
  internshipSubsidyOfUnit,
  remainingInternship,
  noArbitraryConditions,
  ruralPlacement,
  oneToOneHelp,
  studentTraining,
  trainingAllowance,
  qualificationWithoutExamination,
  staffTrainingSubsidy,
  vocationalStudentAid,
  apprenticeshipSubsidy,
  newRuralTransfer,
  serviceSubsidy,
  fiveGroupsPlacement,
  postsPublished,
  benefitToRetirement,
  unemploymentAllowance,
  priorityInAid,
  hardshipLedger,
  livingSubsidy,
  disabledAllowances,
];
