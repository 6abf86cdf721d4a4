/** Figures that rules need beside those recorded, a file for each matter; what nobody has found is null. */
import type { Labelled } from '../record.ts';
import { livingFigures } from './living.ts';
import { unemploymentInsuranceFigures } from './unemployment-insurance.ts';
import { validityFigures } from './validity.ts';

export const FURTHER: readonly Labelled[] = [
  ...validityFigures,
  ...unemploymentInsuranceFigures,
  ...livingFigures,
];
import { hardshipFigures } from './hardship.ts';
import { postFigures } from './posts.ts';
import { validityFigures } from './validity.ts';

export const FURTHER: readonly Labelled[] = [...validityFigures, ...hardshipFigures, ...postFigures];
import { difficultFirmFigures } from './difficult-firms.ts';
import { retentionFigures } from './retention.ts';
import { taxFigures } from './taxes.ts';
import { validityFigures } from './validity.ts';

export const FURTHER: readonly Labelled[] = [
  ...validityFigures,
  ...retentionFigures,
  ...difficultFirmFigures,
  ...taxFigures,
];
import { internshipFigures } from './internships.ts';
import { placementFigures } from './placements.ts';
import { validityFigures } from './validity.ts';

export const FURTHER: readonly Labelled[] = [...validityFigures, ...internshipFigures, ...placementFigures];
