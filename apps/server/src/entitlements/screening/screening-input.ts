import { z } from 'zod';
import type { ScreeningOptions } from './row-request.ts';

/** What a screening may be told, whatever its rows come from. */
export const screeningInput = z.object({
  decisionDate: z.iso.date().optional().describe('按哪一天的政策测算；不填为业务日期'),
  knownOn: z.iso.date().optional().describe('按哪一天所知的标准'),
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('没有填县区的行按此县区'),
  clauses: z.array(z.string()).max(50).optional().describe('只测算这些条款，例如 11.2；须是这种表能测算的'),
});

export function screeningOptions(
  input: z.output<typeof screeningInput>,
  businessDate: string,
): ScreeningOptions {
  return {
    decisionDate: input.decisionDate ?? businessDate,
    ...(input.knownOn === undefined ? {} : { knownOn: input.knownOn }),
    ...(input.county === undefined ? {} : { county: input.county }),
    ...(input.clauses === undefined ? {} : { clauses: input.clauses }),
  };
}
