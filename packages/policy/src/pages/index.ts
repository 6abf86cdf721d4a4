/** The pages of clauses in plain words, in the order of the document. */
import type { Json } from '@wenye/rules';
import { insuranceReliefPage } from './1.1.ts';
import { emergencySubsidyPage } from './1.2.ts';
import { difficultFirmTrainingPage } from './1.6.ts';
import { retentionRefundPage } from './1.7.ts';
import { affectedRefundPage } from './1.8.ts';
import { wageDepositSwapPage } from './1.9.ts';
import { wageDepositDeferralPage } from './1.10.ts';
import { epidemicVatPage } from './1.11.ts';
import { housingFundReliefPage } from './1.12.ts';
import { smallScaleVatPage } from './1.13.ts';
import { rediscountChannelPage } from './2.3.ts';
import { noBlindLoanCutsPage } from './2.5.ts';
import { guaranteeAwardPage } from './2.7.ts';
import { flexibleIndustrialLandPage } from './3.1.ts';
import { streetsFirstInAwardsPage } from './5.5.ts';
import { foreignTradeSubsidyPage } from './7.1.ts';
import { innovationLadderPage } from './8.2.ts';
import { firstSetSupportPage } from './8.4.ts';
import { smallFirmLoanPage } from './9.1.ts';
import { springFestivalHiresPage } from './9.2.ts';
import { hireSubsidyPage } from './9.3.ts';
import { hireInsurancePage } from './9.4.ts';
import { priorityInKeyProjectsPage } from './9.5.ts';
import { keyGroupTaxPage } from './9.6.ts';
import { hardshipHirePostponedPage } from './9.7.ts';
import { withoutCounterGuaranteePage } from './10.2.ts';
import { lossSharingPage } from './10.3.ts';
import { loanExtensionPage } from './10.4.ts';
import { startupTrainingPage } from './10.8.ts';
import { landForReturneesPage } from './10.12.ts';
import { pensionWithoutRegistrationPage } from './11.1.ts';
import { flexibleGraduatePage } from './11.2.ts';
import { flexibleHardshipExtensionPage } from './11.3.ts';
import { publicPostPage } from './12.1.ts';
import { publicPostExtensionPage } from './12.3.ts';
import { ruralWorksForThePoorPage } from './12.4.ts';
import { jobSeekSubsidyPage } from './13.2.ts';
import { internshipSubsidyPage } from './13.3.ts';
import { remainingInternshipPage } from './13.4.ts';
import { noArbitraryConditionsPage } from './13.9.ts';
import { ruralPlacementPage } from './14.5.ts';
import { oneToOneHelpPage } from './14.8.ts';
import { studentTrainingPage } from './16.5.ts';
import { trainingAllowancePage } from './16.6.ts';
import { qualificationWithoutExaminationPage } from './16.7.ts';
import { staffTrainingPage } from './16.9.ts';
import { vocationalStudentAidPage } from './17.3.ts';
import { apprenticeshipPage } from './17.4.ts';
import { newRuralTransferPage } from './19.3.ts';
import { serviceSubsidyPage } from './19.6.ts';
import { fiveGroupsPlacementPage } from './20.2.ts';
import { postsPublishedPage } from './21.1.ts';
import { benefitToRetirementPage } from './22.2.ts';
import { unemploymentAllowancePage } from './22.3.ts';
import { priorityInAidPage } from './23.1.ts';
import { hardshipLedgerPage } from './23.2.ts';
import { livingSubsidyPage } from './23.4.ts';
import { disabledAllowancesPage } from './23.5.ts';
import type { PolicyPage } from './page.ts';
import type { Reach } from './reach.ts';

export type { PolicyPage } from './page.ts';

const policyPages: readonly PolicyPage[] = [
  insuranceReliefPage,
  emergencySubsidyPage,
  difficultFirmTrainingPage,
  retentionRefundPage,
  affectedRefundPage,
  wageDepositSwapPage,
  wageDepositDeferralPage,
  epidemicVatPage,
  housingFundReliefPage,
  smallScaleVatPage,
  rediscountChannelPage,
  noBlindLoanCutsPage,
  guaranteeAwardPage,
  flexibleIndustrialLandPage,
  streetsFirstInAwardsPage,
  foreignTradeSubsidyPage,
  innovationLadderPage,
  firstSetSupportPage,
  smallFirmLoanPage,
  springFestivalHiresPage,
  hireSubsidyPage,
  hireInsurancePage,
  priorityInKeyProjectsPage,
  keyGroupTaxPage,
  hardshipHirePostponedPage,
  withoutCounterGuaranteePage,
  lossSharingPage,
  loanExtensionPage,
  startupTrainingPage,
  landForReturneesPage,
  pensionWithoutRegistrationPage,
  flexibleGraduatePage,
  flexibleHardshipExtensionPage,
  publicPostPage,
  publicPostExtensionPage,
  ruralWorksForThePoorPage,
  jobSeekSubsidyPage,
  internshipSubsidyPage,
  remainingInternshipPage,
  noArbitraryConditionsPage,
  ruralPlacementPage,
  oneToOneHelpPage,
  studentTrainingPage,
  trainingAllowancePage,
  qualificationWithoutExaminationPage,
  staffTrainingPage,
  vocationalStudentAidPage,
  apprenticeshipPage,
  newRuralTransferPage,
  serviceSubsidyPage,
  fiveGroupsPlacementPage,
  postsPublishedPage,
  benefitToRetirementPage,
  unemploymentAllowancePage,
  priorityInAidPage,
  hardshipLedgerPage,
  livingSubsidyPage,
  disabledAllowancesPage,
];

/** The pages of what units claim for people like this one, by what is known of the person on a day (YYYY-MM-DD). */
export function pagesReaching(
  facts: Readonly<Record<string, Json>>,
  day: string,
): readonly (PolicyPage & { readonly reaches: Reach })[] {
  return policyPages.flatMap((page) =>
    page.reaches?.of(facts, day) ? [{ ...page, reaches: page.reaches }] : [],
  );
}

/** The page of a clause; undefined for one that decides nothing. */
export function findPolicyPage(clause: string): PolicyPage | undefined {
  return policyPages.find((page) => page.clause === clause);
}

/**
 * The page of a clause that is decided here: each has one.
 * @throws Error for a clause that decides nothing
 */
export function policyPageOf(clause: string): PolicyPage {
  const found = findPolicyPage(clause);
  if (found === undefined) throw new Error(`No page for clause ${clause}`);
  return found;
}
