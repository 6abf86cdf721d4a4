import { fenToYuan } from '@wenye/codes';
import { z } from 'zod';
import { rulesInForce } from '../../entitlements/parameters/rules-in-force.ts';
import { officer } from '../../kernel/access.ts';
import { useCase } from '../../kernel/use-case.ts';
import { loadCase } from '../case.store.ts';
import { questionOf } from '../compare.ts';
import { currentFacts } from '../dossier.store.ts';
import { evaluate } from '../evaluate.ts';
import { decisionView } from '../views.ts';

/**
 * What the case would come to by the law of another day, or by the figures as they were known on another day, from its
 * facts as they stand. Stores nothing and changes nothing.
 */
export const decideAsOf = useCase('casework.decide-as-of', {
  input: z.object({
    caseId: z.uuid(),
    decisionDate: z.iso.date().describe('按哪一天的政策'),
    knownOn: z.iso.date().optional().describe('按哪一天所知的标准；不填为现在所知'),
  }),
  output: decisionView.omit({ decisionId: true }),
  access: officer('acceptor', 'reviewer', 'approver', 'auditor'),
  async run({ tx, input, audit }) {
    const { caseId, decisionDate, knownOn } = input;
    const loaded = await loadCase(tx, caseId);
    const facts = await currentFacts(tx, caseId);
    await audit({
      action: 'casework.decide-as-of',
      object: { kind: 'case', id: caseId },
      fields: facts.map(({ fact }) => fact),
    });
    const question = { ...questionOf(loaded), decisionDate, ...(knownOn === undefined ? {} : { knownOn }) };
    const { answer, outcome, amountFen } = evaluate(await rulesInForce(tx), question, facts);
    return {
      outcome,
      amountYuan: fenToYuan(amountFen),
      rulesHash: answer.hash,
      answer: JSON.parse(JSON.stringify(answer)) as z.input<typeof decisionView>['answer'],
    };
  },
});
