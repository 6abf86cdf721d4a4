/**
 * The raise that is proposed in the reconsideration of now, if any: the last one, since who proposes again replaces it. Pure.
 */
export function raiseProposal<Step extends { command: string }>(steps: readonly Step[]): Step | undefined {
  const asked = steps.findLastIndex(({ command }) => command === 'request-reconsideration');
  return steps.slice(asked + 1).findLast(({ command }) => command === 'propose-raise');
}
