/** What training is subsidised with, by the certificate that it ended with. */
import { type Expr, notApplicable, type Type, table, valueOf } from '@wenye/rules';
import { handle } from '../parameters/handles.ts';
import { LUOYANG } from './validity.ts';

/** By code of `certificates`; the province sets the figures. */
const KEYS: readonly (readonly [code: string, key: string])[] = [
  ['qualified', 'training.certificateOnly'],
  ['special-ability', 'training.specialAbility'],
  ['level5', 'training.level5'],
  ['level4', 'training.level4'],
  ['level3', 'training.level3'],
  ['level2', 'training.level2'],
  ['level1', 'training.level1'],
];

/** A figure of the rules on training, as of the day on which it ended. */
export const trainingFigure = <T extends Type>(key: string, type: T, ended: Expr<'date'>): Expr<T> =>
  valueOf(handle(key, type), { on: ended, region: LUOYANG });

/** Not applicable without a certificate. */
export const trainingStandard = (certificate: Expr<'code'>, ended: Expr<'date'>): Expr<'money'> =>
  table(
    [certificate],
    KEYS.map(([code, key]) => [[[code]], trainingFigure(key, 'money', ended)] as const),
    notApplicable('money'),
  );
