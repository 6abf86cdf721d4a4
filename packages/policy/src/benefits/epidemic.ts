/** Article 1's “during the epidemic” (疫情期间): whether it was over, its text leaves to be said (T1). */
import { decisionDate, define, valueOf } from '@wenye/rules';
import { handle } from '../parameters/handles.ts';
import { LUOYANG } from './validity.ts';

const day = (key: string) =>
  valueOf(handle(`art1.epidemic.${key}`, 'date'), { on: decisionDate, region: LUOYANG });

export const epidemicBegan = define('epidemic-began', '疫情期间首日', day('firstDay'));

/** The last day of the epidemic is the day on which it was declared over. */
export const epidemicLifted = define('epidemic-lifted', '疫情解除之日', day('liftedOn'));
