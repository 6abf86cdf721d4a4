/** All checks of a pack, for a build to fail on. */
import type { Pack } from '../pack.ts';
import { checkCompatibility } from './compatibility.ts';
import { checkConstants } from './constants.ts';
import type { Find, Finding } from './finding.ts';
import { checkReferences } from './references.ts';
import { checkBounds, checkValues } from './values.ts';

const ORDER: readonly Finding['severity'][] = ['error', 'warning', 'known'];

/** Everything that is wrong or doubtful with a pack, each finding once; errors first, what the pack knows of last. */
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
  const whole = sound();
  if (whole) checkConstants(pack, find);
  // Where checks were left out, nobody can tell what would have come up.
  const findings = withKnown(pack, [...found.values()], whole);
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Warnings that the pack declares are known, with why; declarations that nothing answers to are warnings themselves. */
function withKnown({ knownFindings = [] }: Pack, found: readonly Finding[], whole: boolean): Finding[] {
  const nameOf = ({ code, where }: { readonly code: string; readonly where: string }) => `${code} ${where}`;
  const declared = new Map(knownFindings.map((each) => [nameOf(each), each.why]));
  const known = found.map((each): Finding => {
    const why = declared.get(nameOf(each));
    if (each.severity !== 'warning' || why === undefined) return each;
    return { ...each, severity: 'known', message: `${each.message}（${why}）` };
  });
  const met = new Set(known.filter(({ severity }) => severity === 'known').map(nameOf));
  const needless = knownFindings
    .filter((each) => whole && !met.has(nameOf(each)))
    .map((each): Finding => {
      const message = `knownFindings 里写着 ${each.code}，已经没有这一情况，请删去`;
      return { severity: 'warning', code: 'needless-exception', where: each.where, message };
    });
  return [...known, ...needless];
}
