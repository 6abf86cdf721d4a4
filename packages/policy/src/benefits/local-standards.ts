/** Standards that the province or the city sets and other figures are counted in, as of a named day. */
import { county, type Expr, table, valueOf } from '@wenye/rules';
import { handle } from '../parameters/handles.ts';

/**
 * The monthly minimum wage of a county, by its class on that day; Luoyang has none of class III. It changes within an internship: ask month by
 * month (T11).
 *
 * @param on the day as of which it is read
 * @param region by default the county whose standards apply
 */
export function minimumWage(on: Expr<'date'>, region: Expr<'code'> = county): Expr<'money'> {
  const ofClass = (key: string) => valueOf(handle(key, 'money'), { on, region });
  const own = valueOf(handle('minWage.classOfCounty', 'code'), { on, region });
  return table(
    [own],
    [
      [[['I']], ofClass('minWage.month.classI')],
      [[['II']], ofClass('minWage.month.classII')],
    ],
  );
}

/**
 * The monthly unemployment benefit of a county. Not computed from the minimum wage: the share changed more than once
 * and differs in what were poor counties (T9).
 */
export const unemploymentBenefit = (on: Expr<'date'>, region: Expr<'code'> = county): Expr<'money'> =>
  valueOf(handle('ui.benefit.month', 'money'), { on, region });
