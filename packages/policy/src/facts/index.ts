/**
 * The vocabulary of facts: what this pack may ask of a person, a firm or a hired person. Few and named after what the
 * law asks for, not after papers; a file for each matter. Ids are stable: registries, spreadsheets and other systems
 * map onto them.
 */

import { apprenticeship, apprenticeshipImplications } from './apprentices.ts';
import { bankLoans } from './bank-loans.ts';
import { bills } from './bills.ts';
import { birth } from './birth.ts';
import { construction } from './construction.ts';
import { difficulty } from './difficulty.ts';
import { disability } from './disability.ts';
import { epidemicServices, epidemicServicesImplications } from './epidemic-services.ts';
import { epidemicSupplies } from './epidemic-supplies.ts';
import { firstSets } from './first-sets.ts';
import { flexibleWork, flexibleWorkExclusions, flexibleWorkImplications } from './flexible-work.ts';
import { foreignTrade } from './foreign-trade.ts';
import { guarantees } from './guarantees.ts';
import { hardship, hardshipImplications } from './hardship.ts';
import { hiring, hiringImplications } from './hires.ts';
import { householdRegistration } from './household-registration.ts';
import { housingFund } from './housing-fund.ts';
import type { Exclusion, Implication, Proof } from './implication.ts';
import { industrialLand } from './industrial-land.ts';
import { innovation } from './innovation.ts';
import { insuranceRelief } from './insurance-relief.ts';
import { internship } from './interns.ts';
import { keyGroupProofs, keyGroups } from './key-groups.ts';
import { keyProjects } from './key-projects.ts';
import { living } from './living.ts';
import { livingHardship } from './living-hardship.ts';
import { loanLosses } from './loan-losses.ts';
import { oneToOneHelp } from './one-to-one-help.ts';
import { placement } from './placements.ts';
import { posts } from './posts.ts';
import { publicPosts } from './public-posts.ts';
import { publicServices } from './public-services.ts';
import { qualification } from './qualification.ts';
import { recruitment } from './recruitment.ts';
import { retention } from './retention.ts';
import { returneeBusiness } from './returnee-business.ts';
import { ruralLabour, ruralLabourImplications } from './rural-labour.ts';
import { schooling } from './schooling.ts';
import { skillTraining, skillTrainingImplications } from './skill-training.ts';
import { staffTraining, staffTrainingImplications } from './staff-training.ts';
import { firmLoans, firmLoansImplications, personLoans } from './startup-loans.ts';
import { startupTraining, startupTrainingImplications } from './startup-training.ts';
import { status } from './status.ts';
import { streetEconomy } from './street-economy.ts';
import { student, studentImplications } from './student.ts';
import { studentAid } from './student-aid.ts';
import { taxes } from './taxes.ts';
import { unemploymentInsurance, unemploymentInsuranceImplications } from './unemployment-insurance.ts';
import { unit } from './unit.ts';
import { unitInsurance } from './unit-insurance.ts';

export const person = {
  ...birth,
  ...schooling,
  ...status,
  ...flexibleWork,
  ...unemploymentInsurance,
  ...living,
  ...hardship,
  ...householdRegistration,
  ...student,
  ...startupTraining,
  ...personLoans,
  ...keyProjects,
  ...skillTraining,
  ...qualification,
  ...studentAid,
  ...disability,
  ...ruralLabour,
  ...livingHardship,
};

export const firm = {
  ...unit,
  ...retention,
  ...difficulty,
  ...unitInsurance,
  ...taxes,
  ...hiring,
  ...posts,
  ...internship,
  ...placement,
  ...firmLoans,
  ...keyGroups,
  ...epidemicSupplies,
  ...insuranceRelief,
  ...loanLosses,
  ...returneeBusiness,
  ...construction,
  ...epidemicServices,
  ...housingFund,
  ...guarantees,
  ...bills,
  ...bankLoans,
  ...industrialLand,
  ...streetEconomy,
  ...foreignTrade,
  ...firstSets,
  ...staffTraining,
  ...apprenticeship,
  ...publicServices,
  ...publicPosts,
  ...recruitment,
  ...innovation,
  ...oneToOneHelp,
};

/** The facts of the pack in the order in which they are listed and, other things being equal, asked. */
export const facts = [...Object.values(person), ...Object.values(firm)];

/** What follows from what is said, so that nobody says a thing twice (complete.ts). */
export const IMPLICATIONS: readonly Implication[] = [
  ...flexibleWorkImplications,
  ...hardshipImplications,
  ...hiringImplications,
  ...unemploymentInsuranceImplications,
  ...startupTrainingImplications,
  ...epidemicServicesImplications,
  ...skillTrainingImplications,
  ...staffTrainingImplications,
  ...apprenticeshipImplications,
  ...ruralLabourImplications,
  ...studentImplications,
  ...firmLoansImplications,
];

/** What rows of rosters prove of the subject. */
export const PROOFS: readonly Proof[] = keyGroupProofs;

/** What cannot both be true. */
export const EXCLUSIONS: readonly Exclusion[] = flexibleWorkExclusions;
