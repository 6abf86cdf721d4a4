import { findDivision } from '@wenye/codes';
import { pack } from '@wenye/policy';
import { faultsOfGiven, type GivenParameter, holdsIn, type Pack, regionsAsked } from '@wenye/rules';
import { UsageError } from '../command.ts';

/**
 * Reads figures as `标准=数值` or `标准=数值@区划`.
 *
 * @throws UsageError where one cannot be a figure of that key
 */
export function readChanges(texts: readonly string[]): GivenParameter[] {
  const changes = texts.map(readChange);
  const [error] = faultsOfGiven(
    pack,
    changes.map((each) => ({ ...each })),
  );
  if (error === undefined) return changes;
  const text = texts[Number(/\d+/.exec(error.path)?.[0] ?? 0)] ?? '';
  throw new UsageError(`“${text}”：${error.message}`);
}

function readChange(text: string): GivenParameter {
  const match = /^([^=\s]+)=([^@]+)(?:@(\S+))?$/.exec(text);
  const [, key = '', value = '', region] = match ?? [];
  const definition = pack.parameters.find((each) => each.definition.key === key)?.definition;
  if (match === null)
    throw new UsageError(`“${text}”应写成 标准=数值，如 art11.flexGraduate.siSubsidyRatio=1/2`);
  if (definition === undefined)
    throw new UsageError(`没有标准“${key}”；标准的标识见工作台“政策标准”，或 npx wenye compare 的输出`);
  const typed = definition.type === 'boolean' ? value === 'true' : value;
  return { key, value: typed, ...(region === undefined ? {} : { region }) };
}

/**
 * Says of each change that no rule of the pack reads why it changes nothing: a county's figure, say, where the rules
 * read one for the whole city.
 */
export function unreadChanges(changes: readonly GivenParameter[], rules: Pack): string[] {
  return changes.flatMap(({ key, region }) => {
    const asked = regionsAsked(rules, key);
    const given = [region ?? []].flat();
    if (asked === null) return [];
    if (asked.size === 0) return [`没有规则读取标准 ${key}，改了也不影响结果`];
    const places = [...asked];
    if (given.length === 0 || given.some((each) => places.some((at) => holdsIn(rules.divisions, each, at))))
      return [];
    const names = (codes: readonly string[]) =>
      codes.map((each) => findDivision(each)?.name ?? each).join('、');
    return [
      `标准 ${key} 按${names(places)}整体读取，不分县区，${names(given)}的数值不会被用到；请不写区划，或写 @${places.join('、@')}`,
    ];
  });
}
