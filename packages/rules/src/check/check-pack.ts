/** All checks of a pack, for a build to fail on. */
import type { Pack } from '../pack.ts';
import { checkCompatibility } from './compatibility.ts';
import { checkConstants } from './constants.ts';
import type { Find, Finding } from './finding.ts';
import { checkReferences } from './references.ts';
import { checkBounds, checkValues } from './values.ts';

/** Everything that is wrong or doubtful with a pack, each finding once; errors first. */
export function checkPack(pack: Pack): Finding[] {
  const found = new Map<string, Finding>();
  const find: Find = (severity, code, where, message) => {
    found.set(`${code}\n${where}\n${message}`, { severity, code, where, message });
  };
  checkValues(pack, find);
  checkBounds(pack, find);
  const sound = (): boolean => ![...found.values()].some((each) => each.severity === 'error');
  const formed = sound();
  if (formed) checkCompatibility(pack, find);
  // References are found through the layout, which needs well-formed bounds; constants by evaluating.
  if (formed) checkReferences(pack, find);
  if (sound()) checkConstants(pack, find);
  return [...found.values()].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
}
