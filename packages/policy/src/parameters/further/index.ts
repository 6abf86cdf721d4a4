/** Figures that rules need beside those recorded, a file for each matter; what nobody has found is null. */
import type { Labelled } from '../record.ts';
import { apprenticeshipFigures } from './apprenticeship.ts';
import { difficultFirmFigures } from './difficult-firms.ts';
import { disabilityFigures } from './disability.ts';
import { epidemicFigures } from './epidemic.ts';
import { epidemicTaxFigures } from './epidemic-taxes.ts';
import { firstSetFigures } from './first-sets.ts';
import { foreignTradeFigures } from './foreign-trade.ts';
import { guaranteeFigures } from './guarantees.ts';
import { hardshipFigures } from './hardship.ts';
import { housingFundFigures } from './housing-fund.ts';
import { industrialLandFigures } from './industrial-land.ts';
import { innovationFigures } from './innovation.ts';
import { insuranceReliefFigures } from './insurance-relief.ts';
import { internshipFigures } from './internships.ts';
import { keyGroupTaxFigures } from './key-group-taxes.ts';
import { livingFigures } from './living.ts';
import { oneToOneHelpFigures } from './one-to-one-help.ts';
import { placementFigures } from './placements.ts';
import { postFigures } from './posts.ts';
import { publicServiceFigures } from './public-services.ts';
import { retentionFigures } from './retention.ts';
import { skillTrainingFigures } from './skill-training.ts';
import { springFestivalFigures } from './spring-festival.ts';
import { staffTrainingFigures } from './staff-training.ts';
import { startupLoanFigures } from './startup-loans.ts';
import { startupTrainingFigures } from './startup-training.ts';
import { statisticsFigures } from './statistics.ts';
import { studentAidFigures } from './student-aid.ts';
import { taxFigures } from './taxes.ts';
import { unemploymentInsuranceFigures } from './unemployment-insurance.ts';
import { validityFigures } from './validity.ts';

export const FURTHER: readonly Labelled[] = [
  ...validityFigures,
  ...retentionFigures,
  ...difficultFirmFigures,
  ...epidemicFigures,
  ...epidemicTaxFigures,
  ...housingFundFigures,
  ...guaranteeFigures,
  ...industrialLandFigures,
  ...taxFigures,
  ...hardshipFigures,
  ...postFigures,
  ...internshipFigures,
  ...placementFigures,
  ...unemploymentInsuranceFigures,
  ...livingFigures,
  ...startupLoanFigures,
  ...keyGroupTaxFigures,
  ...springFestivalFigures,
  ...insuranceReliefFigures,
  ...startupTrainingFigures,
  ...foreignTradeFigures,
  ...firstSetFigures,
  ...skillTrainingFigures,
  ...staffTrainingFigures,
  ...studentAidFigures,
  ...apprenticeshipFigures,
  ...publicServiceFigures,
  ...disabilityFigures,
  ...innovationFigures,
  ...oneToOneHelpFigures,
  ...statisticsFigures,
];
