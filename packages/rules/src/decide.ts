/** The open door: facts in, a decided and explained answer out. */
import { type Answer, CONTRACT, type Decided, type Request } from './answer.ts';
import { readRequest } from './boundary/read-request.ts';
import { whatIf } from './changes.ts';
import { decideBenefit } from './engine/benefit.ts';
import { combinationsOf } from './engine/combinations.ts';
import { hashWith } from './engine/hash.ts';
import { programOf } from './engine/program.ts';
import type { Pack } from './pack.ts';

/**
 * Decides the wanted benefits for one subject. Pure: the same pack and request give the same answer, byte for
 * byte once serialised. All errors of the input come together, typed and with their paths; a request with
 * errors is not decided. Throws TypeError only for a pack that does not hang together (see `checkPack`).
 */
export function decide(pack: Pack, request: Request): Decided {
  const program = programOf(pack);
  const read = readRequest(program, request);
  if ('errors' in read) return { contract: CONTRACT, ok: false, errors: read.errors };
  const { env, benefits } = read;
  const decided = benefits.map((each) => decideBenefit(program, each, env));
  const answer: Answer = {
    contract: CONTRACT,
    ok: true,
    pack: { id: pack.id, version: pack.version },
    hash: hashWith(pack, env.given),
    subject: request.subject,
    decisionDate: request.decisionDate,
    knownOn: request.knownOn ?? null,
    county: request.county ?? null,
    trust: env.reading.trust,
    benefits: decided,
    combinations: combinationsOf(program, decided),
    ...(request.changes === true ? { changes: whatIf(program, read) } : {}),
  };
  return answer;
}
