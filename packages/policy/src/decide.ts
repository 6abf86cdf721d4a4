import {
  type Answer,
  CONTRACT,
  type Decided,
  decide,
  type Pack,
  type Rejected,
  type Request,
} from '@wenye/rules';
import { completeFacts } from './complete.ts';
import { contradictions } from './contradictions.ts';
import { pack as luoyang } from './pack.ts';
import { holds } from './what-if.ts';

/**
 * Decides a request of the contract `wenye-decide/1` under this policy. The door to its rules: it completes the
 * facts first (see complete.ts). Pure and total: what is wrong with the request, whatever its shape, comes back as
 * errors, all together. Where it asks for `changes`, none contradicts what else it says.
 *
 * @param pack the policy's pack, with values that officers confirmed where there are any
 */
export function decideRequest(request: Request, pack: Pack = luoyang): Decided {
  const completed = completeRequest(request, pack);
  const decided = decideCompleted(completed, request, pack);
  if (!decided.ok || !completed.ok) return decided;
  const errors = contradictions(completed.request.facts, request.decisionDate);
  return errors.length === 0
    ? withLawfulChanges(decided, request, pack)
    : { contract: CONTRACT, ok: false, errors };
}

/** The same of what registers know, of which one may be behind the other: what contradicts itself is left to the rules. */
export const decideRecorded = (request: Request, pack: Pack = luoyang): Decided =>
  decideCompleted(completeRequest(request, pack), request, pack);

function decideCompleted(completed: Completed, request: Request, pack: Pack): Decided {
  if (completed.ok) return decide(pack, completed.request);
  const further = decide(pack, request);
  return further.ok ? completed : { ...completed, errors: [...completed.errors, ...further.errors] };
}

type Completed = { readonly ok: true; readonly request: Request } | Rejected;

/** Without changes that contradict what else the request says. */
function withLawfulChanges(answer: Answer, request: Request, pack: Pack): Answer {
  if (answer.changes === undefined) return answer;
  const remedies = answer.changes.remedies.filter((each) => holds(each, request, pack));
  return { ...answer, changes: { ...answer.changes, remedies } };
}

/** The request as a pack's rules read it, for `decide`, `questions`, `changes` and `trace` alike; or what is wrong. */
export function completeRequest(request: Request, pack: Pack = luoyang): Completed {
  const facts: unknown = request?.facts;
  // What is no object at all is refused by the rules, with the rest of the request's shape.
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return { ok: true, request };
  const completed = completeFacts(facts as Request['facts'], request.subject, pack, request.decisionDate);
  return 'errors' in completed
    ? { contract: CONTRACT, ok: false, errors: completed.errors }
    : { ok: true, request: { ...request, facts: completed.facts } };
}
