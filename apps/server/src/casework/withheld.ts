/** Why a step of the officer's role is not offered to them, and who may take it: a sentence for the case page. */
import { allowedCommands, type WithheldCommand, withheldCommands } from './case.decide.ts';
import type { CaseState, CommandFacts, Duty } from './case.ts';
import type { Colleague } from './handling/list-colleagues.ts';
import { dutyLabel } from './refusals.ts';

/**
 * One sentence for each reason.
 * @param ask for whoever else works on cases of this territory; not asked where nothing is withheld
 * @param lacking the posts of which one would be enough where nobody is left; not asked where somebody is
 */
export async function withheldFrom(
  state: CaseState,
  facts: CommandFacts,
  ask: () => Promise<readonly Colleague[]>,
  lacking: () => Promise<string>,
): Promise<string[]> {
  const commands = withheldCommands(state, facts);
  const colleagues = commands.length === 0 ? [] : await ask();
  const told: Told[] = [];
  for (const withheld of commands) {
    const able = ableTo(withheld, state, facts, colleagues);
    const others = able.length > 0 ? chosenFrom(able) : nobody(await lacking());
    told.push({ label: withheld.label, reason: reasonOf(withheld, facts), others });
  }
  const alike = Map.groupBy(told, ({ reason, others }) => `${reason}；${others}`);
  return [...alike.values()].map((same) => {
    const [{ reason, others }] = same as [Told];
    const labels = new Set(same.map(({ label }) => label));
    return `${reason}，不能再办理“${[...labels].join('”“')}”；${others}`;
  });
}

type Told = { readonly label: string; readonly reason: string; readonly others: string };

function reasonOf({ refusal }: WithheldCommand, { scheme }: CommandFacts): string {
  switch (refusal.code) {
    case 'casework.own-case':
      return '本件是您本人或与您有关联的单位的办件';
    case 'casework.reviewed-before':
      return '您审核过或者作出过已被复议撤销的原决定';
    case 'casework.not-above':
      return '原决定由您所在的机关或者与它同一级的机关作出，复议须由上级机关办理';
    case 'casework.below-decider':
      return '原决定由您所在机关的上级机关作出，须由该机关或者其上级机关办理';
    case 'casework.decided-before':
      return '原决定由您作出';
    case 'casework.raise-own-proposal':
      return '补发由您拟定';
    case 'casework.proposed-before':
      return '撤销由您提出';
    default:
      return `您在本件中已承担“${dutyLabel(refusal.params['duty'] as Duty, scheme.levels)}”`;
  }
}

/** At most this many are named. */
const named = 3;

/** Who of them may take the step: `name（office）`, each once. */
function ableTo(
  { command }: WithheldCommand,
  state: CaseState,
  facts: CommandFacts,
  colleagues: readonly Colleague[],
): string[] {
  const able = colleagues.filter(({ actor }) =>
    allowedCommands(state, { ...facts, actor }).some((each) => each.command === command),
  );
  return [...new Map(able.map((each) => [each.personId, `${each.name}（${each.officeName}）`])).values()];
}

/** @param posts none where a post alone would not be enough */
const nobody = (posts: string): string =>
  posts === ''
    ? '目前没有其他人员可以办理，请与管理员联系。'
    : `目前没有其他人员可以办理，须由管理员任命${posts}。`;

function chosenFrom(names: readonly string[]): string {
  if (names.length > named) return `须由${names.slice(0, named).join('、')}等 ${names.length} 人之一办理。`;
  // Each of them alone may.
  return `须由${new Intl.ListFormat('zh', { type: 'disjunction' }).format(names)}办理。`;
}
