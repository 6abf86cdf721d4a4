/** Invariant 10: a stored decision, made again from the frozen facts by the rules that it names. */
import { completeRequest } from '@wenye/policy';
import type { Answer, Pack, Request } from '@wenye/rules';
import { replay } from '../entitlements/deciding/decide-case.ts';
import { ruleSetOf } from '../entitlements/deciding/rule-set.store.ts';
import { type CanonicalValue, canonicalJson } from '../kernel/chain.ts';
import { commitmentOf } from '../kernel/commitment.ts';
import type { Tx } from '../kernel/database.ts';
import { decisionsOf, factsOf } from './doors.ts';
import { itemOf } from './evaluate.ts';
import { requestFacts, requestJudgements } from './facts.ts';

export type Replay = {
  readonly decisionId: string;
  /**
   * `equal`: the same answer, byte for byte. Else what does not hold: `no-rules`: nothing is stored under the hash;
   * `facts`: the frozen facts are not those that were decided on; `answer`: the rules give another answer;
   * `commitment`: request, answer and months are not those that the case's chain commits to.
   */
  readonly result: 'equal' | 'no-rules' | 'facts' | 'answer' | 'commitment';
};

/** Replays every decision of a case, in their order. Reads as the caller may; changes nothing. */
export async function replayCase(tx: Tx, caseId: string): Promise<Replay[]> {
  const decisions = await tx.selectFrom(decisionsOf(caseId).as('d')).selectAll().orderBy('seq').execute();
  const replays: Replay[] = [];
  for (const row of decisions) {
    const request = row.request as unknown as Request;
    const answer = row.answer as unknown as Answer;
    const pack = await ruleSetOf(tx, row.rules_hash);
    const result =
      pack === null
        ? 'no-rules'
        : !sameText(request, await frozenRequest(tx, caseId, row.seq, request, pack))
          ? 'facts'
          : !replay({ request, answer }, pack).equal
            ? 'answer'
            : commitmentOf(row.salt, [
                  request,
                  answer,
                  row.claimed,
                  row.counted,
                ] as unknown as CanonicalValue) !== row.commitment
              ? 'commitment'
              : 'equal';
    replays.push({ decisionId: row.decision_id, result });
  }
  return replays;
}

/** The request with facts and judgements as they were frozen with the decision, as the rules of then read it. */
async function frozenRequest(
  tx: Tx,
  caseId: string,
  seq: number,
  request: Request,
  pack: Pack,
): Promise<unknown> {
  const rows = await tx
    .selectFrom(factsOf(caseId).as('f'))
    .select(['fact', 'value'])
    .where('seq', '=', seq)
    .execute();
  const values = rows.map(({ fact, value }) => ({ fact, value: value as Request['facts'][string] }));
  const item = itemOf(request.clauses?.[0] ?? '');
  const completed = completeRequest(
    { ...request, facts: requestFacts(values, item), judgements: requestJudgements(values, item) },
    pack,
  );
  return completed.ok ? completed.request : null;
}

const sameText = (one: unknown, other: unknown): boolean =>
  canonicalJson(one as CanonicalValue) === canonicalJson(other as CanonicalValue);
