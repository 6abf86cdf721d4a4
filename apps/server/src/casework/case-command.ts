import { MOST_PAPERS } from '@wenye/codes';
import { findClause } from '@wenye/policy';
import { z } from 'zod';
import type { AccessRule } from '../kernel/access.ts';
import { type UseCaseContext, useCase } from '../kernel/use-case.ts';
import type { CaseCommand } from './case.commands.ts';
import type { LoadedCase } from './case.store.ts';
import { withVisitor } from './handling/visit.ts';
import { type Performed, perform, resultOf } from './perform.ts';
import { commandInput, commandResult } from './views.ts';

/** Texts that people write into a case. */
export const text = z
  .string()
  .trim()
  .min(2)
  .max(2000)
  .meta({ example: '毕业证书上的姓名与登记不一致，请核对' });
export const optionalText = z.string().trim().max(2000).optional();

/** What an applicant says in answer to the office; it may be left out, but one letter says nothing. */
export const answerText = optionalText.refine((text) => text?.length !== 1, '至少 2 个字。');
/**
 * What a decision rests on: a clause of the policy by its id, or an article of another document, both named. Anything
 * else is no ground that the person concerned could look up.
 */
export const clause = z
  .union(
    [
      z.string().refine((id) => findClause(id) !== undefined),
      z.object({
        document: z.string().trim().min(2).max(60).describe('文件名称或文号'),
        article: z.string().trim().min(1).max(40).describe('所依据的条款'),
      }),
    ],
    { error: '请从目录中选择条款；依据其他文件的，请填写文件名称（或文号）和条款。' },
  )
  .meta({ example: '11.2' });

/** The ground as it is kept and cited: `11.2`, or `《失业保险条例》 第十四条`. */
export const citationOf = (ground: z.output<typeof clause>): string =>
  typeof ground === 'string' ? ground : `${ground.document} ${ground.article}`;

/** Months of a claim that a command is about, each told once. */
export const monthList = z
  .array(z.string().regex(/^\d{4}-\d{2}$/, '月份写作 2020-09。'))
  .max(60)
  .refine((months) => new Set(months).size === months.length, '同一个月份只写一次。');

export const attachedFiles = z
  .array(z.object({ kind: z.string().min(1).max(60), fileId: z.uuid() }))
  .max(MOST_PAPERS, `最多附 ${MOST_PAPERS} 个文件，可以合并成一个 PDF 再上传。`)
  .default([]);

/** A use case that gives one command to one case: input and access are stated, the core decides. */
export function caseCommand<Shape extends z.ZodRawShape>(
  kind: CaseCommand['kind'],
  definition: {
    access: AccessRule;
    input: Shape;
    prepare: (
      context: UseCaseContext<z.output<z.ZodObject<(typeof commandInput)['shape'] & Shape>>>,
      loaded: LoadedCase,
    ) => CaseCommand | Promise<CaseCommand>;
    /** What must follow in the same transaction. */
    afterwards?: (
      context: UseCaseContext<z.output<z.ZodObject<(typeof commandInput)['shape'] & Shape>>>,
      performed: Performed,
    ) => Promise<LoadedCase>;
  },
) {
  const input = commandInput.extend(definition.input) as unknown as z.ZodObject<
    (typeof commandInput)['shape'] & Shape
  >;
  return useCase(`casework.${kind}`, {
    input,
    output: commandResult,
    access: definition.access,
    async run(context) {
      const { caseId, expectedVersion } = context.input as z.output<typeof commandInput>;
      const performed = await perform(context, caseId, expectedVersion, async (loaded) =>
        withVisitor(context, loaded, await definition.prepare(context, loaded)),
      );
      return resultOf((await definition.afterwards?.(context, performed)) ?? performed);
    },
  });
}
