/** Sections of GB/T 4754-2017 (national economic industry classification) with their two-digit divisions. */
export type IndustrySection = { letter: string; name: string; firstDivision: number; lastDivision: number };

const section = (
  letter: string,
  name: string,
  firstDivision: number,
  lastDivision: number,
): IndustrySection => ({
  letter,
  name,
  firstDivision,
  lastDivision,
});

export const INDUSTRY_SECTIONS: readonly IndustrySection[] = [
  section('A', '农、林、牧、渔业', 1, 5),
  section('B', '采矿业', 6, 12),
  section('C', '制造业', 13, 43),
  section('D', '电力、热力、燃气及水生产和供应业', 44, 46),
  section('E', '建筑业', 47, 50),
  section('F', '批发和零售业', 51, 52),
  section('G', '交通运输、仓储和邮政业', 53, 60),
  section('H', '住宿和餐饮业', 61, 62),
  section('I', '信息传输、软件和信息技术服务业', 63, 65),
  section('J', '金融业', 66, 69),
  section('K', '房地产业', 70, 70),
  section('L', '租赁和商务服务业', 71, 72),
  section('M', '科学研究和技术服务业', 73, 75),
  section('N', '水利、环境和公共设施管理业', 76, 79),
  section('O', '居民服务、修理和其他服务业', 80, 82),
  section('P', '教育', 83, 83),
  section('Q', '卫生和社会工作', 84, 85),
  section('R', '文化、体育和娱乐业', 86, 90),
  section('S', '公共管理、社会保障和社会组织', 91, 96),
  section('T', '国际组织', 97, 97),
];

/**
 * An industry code in one form: section letter, then as many digits as are known (`C`, `F51`, `K7010`). Accepts the
 * letter alone, digits alone (`5211`) or both; null where the digits do not belong to the letter or to any section.
 */
export function normaliseIndustry(input: string): string | null {
  const match = /^([A-T])?(\d{2,4})?$/.exec(input.normalize('NFKC').trim().toUpperCase());
  if (match === null) return null;
  const [, letter, digits] = match;
  const found = INDUSTRY_SECTIONS.find((candidate) =>
    digits === undefined
      ? candidate.letter === letter
      : candidate.firstDivision <= Number(digits.slice(0, 2)) &&
        Number(digits.slice(0, 2)) <= candidate.lastDivision,
  );
  if (found === undefined || (letter !== undefined && letter !== found.letter)) return null;
  return found.letter + (digits ?? '');
}

/** The section of an industry code in any form that `normaliseIndustry` accepts, or null. */
export function industrySectionOf(input: string): IndustrySection | null {
  const letter = normaliseIndustry(input)?.charAt(0);
  return INDUSTRY_SECTIONS.find((candidate) => candidate.letter === letter) ?? null;
}
