/** The days in which the document is in force, and where it holds. */
import { between, type Condition, code, decisionDate, define, valueOf } from '@wenye/rules';
import { figures } from './figures.ts';

/** The document is the city's: its own figures are the same in every district. */
export const YANZE = code('yanze');

const inYanze = { on: decisionDate, region: YANZE };
const firstDay = define('scheme-first-day', '办法施行首日', valueOf(figures.firstDay, inYanze));
const lastDay = define('scheme-last-day', '办法有效期末日', valueOf(figures.lastDay, inYanze));

export const inForce = (clause: string): Condition => ({
  id: 'in-force',
  clause,
  text: '在办法有效期内申请',
  test: between(decisionDate, firstDay, lastDay),
});
