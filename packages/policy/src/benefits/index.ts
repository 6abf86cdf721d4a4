import type { Benefit } from '@wenye/rules';
import { insuranceRelief } from './1.1.ts';
import { emergencySubsidy } from './1.2.ts';
import { difficultFirmTraining } from './1.6.ts';
import { retentionRefund } from './1.7.ts';
import { affectedRefund } from './1.8.ts';
import { wageDepositSwap } from './1.9.ts';
import { wageDepositDeferral } from './1.10.ts';
import { epidemicVat } from './1.11.ts';
import { housingFundRelief } from './1.12.ts';
import { smallScaleVat } from './1.13.ts';
import { rediscountChannel } from './2.3.ts';
import { noBlindLoanCuts } from './2.5.ts';
import { guaranteeAward } from './2.7.ts';
import { flexibleIndustrialLand } from './3.1.ts';
import { streetsFirstInAwards } from './5.5.ts';
import { foreignTradeSubsidy } from './7.1.ts';
import { innovationLadder } from './8.2.ts';
import { firstSetSupport } from './8.4.ts';
import { smallFirmLoan } from './9.1.ts';
import { springFestivalHires } from './9.2.ts';
import { hireSubsidy } from './9.3.ts';
import { hireInsurance } from './9.4.ts';
import { priorityInKeyProjects } from './9.5.ts';
import { keyGroupTaxDeduction } from './9.6.ts';
import { hardshipHirePostponed } from './9.7.ts';
import { withoutCounterGuarantee } from './10.2.ts';
import { lossSharing } from './10.3.ts';
import { loanExtension } from './10.4.ts';
import { startupTrainingSubsidy } from './10.8.ts';
import { landForReturnees } from './10.12.ts';
import { pensionWithoutRegistration } from './11.1.ts';
import { flexibleGraduate } from './11.2.ts';
import { flexibleHardshipExtension } from './11.3.ts';
import { publicPost } from './12.1.ts';
import { publicPostExtension } from './12.3.ts';
import { ruralWorksForThePoor } from './12.4.ts';
import { jobSeekSubsidy } from './13.2.ts';
import { internshipSubsidyOfUnit } from './13.3.ts';
import { remainingInternship } from './13.4.ts';
import { noArbitraryConditions } from './13.9.ts';
import { ruralPlacement } from './14.5.ts';
import { oneToOneHelp } from './14.8.ts';
import { studentTraining } from './16.5.ts';
import { trainingAllowance } from './16.6.ts';
import { qualificationWithoutExamination } from './16.7.ts';
import { staffTrainingSubsidy } from './16.9.ts';
import { vocationalStudentAid } from './17.3.ts';
import { apprenticeshipSubsidy } from './17.4.ts';
import { newRuralTransfer } from './19.3.ts';
import { serviceSubsidy } from './19.6.ts';
import { fiveGroupsPlacement } from './20.2.ts';
import { postsPublished } from './21.1.ts';
import { benefitToRetirement } from './22.2.ts';
import { unemploymentAllowance } from './22.3.ts';
import { priorityInAid } from './23.1.ts';
import { hardshipLedger } from './23.2.ts';
import { livingSubsidy } from './23.4.ts';
import { disabledAllowances } from './23.5.ts';

/** Every benefit that the pack decides, in the order of the document. */
export const benefits: readonly Benefit[] = [
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
