import { expect, it } from 'vitest';
import { raiseProposal } from './raise-proposal.ts';

const steps = (...commands: string[]) => commands.map((command, seq) => ({ command, seq }));

it('is the last of this reconsideration, and none of the one before', () => {
  const asked = 'request-reconsideration';
  expect(raiseProposal(steps('award', asked))).toBeUndefined();
  expect(raiseProposal(steps(asked, 'propose-raise', 'take', 'propose-raise', 'take'))?.seq).toBe(3);
  expect(raiseProposal(steps(asked, 'propose-raise', 'decide-reconsideration', asked))).toBeUndefined();
});
