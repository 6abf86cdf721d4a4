import { ASKED } from './everyday-questions.ts';

/** What people say: what the document or its pages call it, any of which will do. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  // Social insurance.
  社保: ['社会保险'],
  五险: ['社会保险'],
  五险一金: ['社会保险', '住房公积金'],
  社保断了: ['社会保险'],
  断缴: ['社会保险'],
  交不起社保: ['社会保险'],
  缴社保: ['社会保险'],
  医保: ['医疗保险'],
  养老金: ['养老保险'],
  公积金: ['住房公积金'],
  交社保: ['社会保险'],
  补贴: ['补贴', '补助'],
  津贴: ['补贴', '补助'],
  // Out of work.
  失业金: ['失业保险金'],
  失业补贴: ['失业补助金', '失业保险金'],
  失业金领完: ['领完', '期满'],
  失业补助: ['失业补助金', '失业保险金'],
  失业救济: ['失业补助金', '失业保险金', '临时生活补助'],
  失业救济金: ['失业补助金', '失业保险金', '临时生活补助'],
  下岗: ['失业', '下岗'],
  待业: ['失业', '没有工作', '未就业'],
  没工作: ['失业', '没有工作', '未就业'],
  没有工作: ['失业', '没有工作', '未就业'],
  找不到工作: ['失业', '没有工作', '未就业', '就业困难'],
  丢工作: ['失业', '丢了工作'],
  没活干: ['失业', '没有工作', '就业困难'],
  丢了工作: ['失业', '丢了工作'],
  辞退: ['失业', '丢了工作', '辞退'],
  被辞退: ['失业', '丢了工作', '辞退'],
  被裁: ['失业', '丢了工作', '裁员'],
  被开除: ['失业', '丢了工作'],
  被炒: ['失业', '丢了工作'],
  辞职: ['失业补助金', '失业保险金'],
  离职: ['失业补助金', '失业保险金', '丢了工作'],
  大龄: ['就业困难', '离退休'],
  四零五零: ['就业困难'],
  '4050': ['就业困难'],
  临近退休: ['离退休', '退休'],
  要退休: ['离退休', '退休'],
  快退休: ['离退休', '退休'],
  公益岗: ['公益性岗位'],
  吃不上饭: ['生活困难', '临时救助'],
  没钱: ['生活困难', '临时救助'],
  生活费: ['生活费', '生活补助', '生活补贴'],
  困难补助: ['生活补助', '生活补贴', '临时救助'],
  贫困户: ['贫困', '建档立卡'],
  残疾证: ['残疾'],
  // At the beginning.
  大学生: ['毕业生', '大学生'],
  大学生村官: ['基层'],
  村官: ['基层'],
  当老师: ['教师'],
  孩子上学: ['奖学金', '助学金'],
  上学: ['奖学金', '助学金'],
  应届: ['毕业生'],
  应届生: ['毕业生'],
  刚毕业: ['毕业生'],
  毕业了: ['毕业生'],
  中专生: ['中等职业', '中职'],
  技校: ['技工院校'],
  实习: ['见习'],
  找工作: ['求职', '找工作', '招聘'],
  招聘会: ['招聘'],
  考证: ['证书'],
  考公: ['事业单位', '直接考察'],
  学手艺: ['技能', '培训'],
  学技术: ['技能', '培训'],
  职称: ['职称'],
  // On one's own.
  自由职业: ['灵活就业'],
  打零工: ['灵活就业'],
  零工: ['灵活就业'],
  兼职: ['灵活就业'],
  临时工: ['灵活就业'],
  送外卖: ['灵活就业', '平台'],
  外卖: ['灵活就业', '平台'],
  骑手: ['灵活就业', '平台'],
  网约车: ['灵活就业', '平台'],
  开网店: ['电商', '平台'],
  网店: ['电商', '平台'],
  直播: ['电商', '平台'],
  摆摊: ['摆摊', '摊点', '摊贩'],
  摆地摊: ['摆摊', '摊点', '摊贩'],
  地摊: ['摆摊', '摊点', '摊贩'],
  夜市: ['摆摊', '摊点', '摊贩'],
  小贩: ['摆摊', '摊点', '摊贩'],
  开店: ['开店', '创业'],
  开公司: ['办公司', '创业'],
  做生意: ['做生意', '开店', '创业'],
  当老板: ['创业'],
  房租: ['场所', '租'],
  租房子: ['场所', '租'],
  执照: ['登记住所', '执照'],
  个体户: ['个体'],
  // With a shop or a firm.
  口罩: ['口罩', '疫情防控'],
  酒店: ['生活服务', '住宿'],
  宾馆: ['生活服务', '住宿'],
  旅馆: ['生活服务', '住宿'],
  民宿: ['生活服务', '住宿'],
  饭店: ['生活服务', '餐饮'],
  餐馆: ['生活服务', '餐饮'],
  餐饮: ['生活服务', '餐饮'],
  理发店: ['生活服务'],
  美容: ['生活服务'],
  旅行社: ['生活服务', '旅游'],
  出租车: ['公共交通'],
  公交车: ['公共交通', '公交'],
  送货: ['快递', '物流'],
  免税: ['免征'],
  不交税: ['免征'],
  减税: ['免征', '征收率', '税费'],
  税收优惠: ['免征', '征收率', '税费'],
  少交税: ['免征', '征收率', '税费'],
  小公司: ['小微', '小型'],
  小企业: ['小微', '小型'],
  生意不好: ['困难企业', '遇到困难', '暂时困难', '受疫情影响'],
  经营困难: ['困难企业', '遇到困难', '暂时困难', '受疫情影响'],
  快倒闭: ['困难企业', '遇到困难', '暂时困难', '受疫情影响'],
  招人: ['招用', '招人', '招聘'],
  招工: ['招用', '招工'],
  新员工: ['新招用'],
  员工: ['职工', '员工'],
  裁人: ['裁员'],
  借钱: ['贷款'],
  借款: ['贷款'],
  还不上贷款: ['展期', '还款'],
  还不起贷款: ['展期', '还款'],
  银行不给贷: ['抽贷', '断贷', '续贷'],
  厂房: ['用地', '厂房'],
  电费: ['用电'],
  欠薪: ['欠的工资', '工资保证金'],
  讨薪: ['欠的工资', '工资保证金'],
  拖欠: ['欠的工资', '工资保证金'],
  工资拖欠: ['欠的工资', '工资保证金'],
  不发工资: ['欠的工资', '工资保证金'],
  拖欠工资: ['欠的工资', '工资保证金'],
  发不出工资: ['应急稳岗', '稳岗返还'],
  // From the army, the village, at home.
  退伍: ['退役'],
  复员: ['退役'],
  转业: ['退役'],
  当过兵: ['退役'],
  当兵: ['参军'],
  入伍: ['参军'],
  农民工: ['农村劳动力', '农民工'],
  打工: ['农村劳动力', '农民工', '务工'],
  进城务工: ['农村劳动力', '农民工'],
  回老家: ['返乡'],
  回乡: ['返乡'],
  怀孕: ['孕期', '女职工'],
  产假: ['孕期', '女职工'],
  月嫂: ['家政'],
  保姆: ['家政'],
  新冠: ['疫情'],
  投诉: ['反映'],
};

/** The everyday words that a word holds, and whether the rest of it says nothing. */
export function askedIn(word: string): { readonly parts: readonly string[]; readonly whole: boolean } {
  const parts = word.split(ASKING).filter((part) => part !== '');
  const known = parts.filter((part) => part in ASKED || part in CALLED);
  return { parts: known, whole: parts.every((part) => known.includes(part) || FILLERS.test(part)) };
}

/** The everyday words themselves, the longest first, so that none is taken for a shorter one that it begins with. */
export const EVERYDAY: readonly string[] = Object.keys(CALLED).toSorted((a, b) => b.length - a.length);

const longestFirst = (words: readonly string[]) =>
  new RegExp(`(${words.toSorted((a, b) => b.length - a.length).join('|')})`);
const SPOKEN = longestFirst(EVERYDAY);
const ASKING = longestFirst([...new Set([...EVERYDAY, ...Object.keys(ASKED)])]);

/** Beside an everyday word they say nothing. */
const FILLERS =
  /^(?:[的了被我想要能去没有吗呢啊怎么办如何可以领拿给补钱厂还现在是和个到吧谁哪里什多少]|公司|单位|老板|企业|申请|条件|政策|请问|人员|\d+岁)*$/;

/**
 * A word as the document would have it: parts that need not stand side by side, of each what it may be called. As it is
 * where nobody says it otherwise.
 */
export function partsOfWord(word: string): (readonly string[])[] {
  const parts = word.split(SPOKEN).filter((part) => part !== '');
  const telling = parts.filter((part) => part in CALLED || !FILLERS.test(part));
  return (telling.length > 0 ? telling : parts).map((part) => CALLED[part] ?? [part]);
}

/** What the document or its pages call an everyday word; itself where nobody says otherwise. */
export const namesOf = (spoken: string): readonly string[] => CALLED[spoken] ?? [spoken];

const DIGITS = '〇一二三四五六七八九';

const NUMBER = '[一二三四五六七八九十]+|\\d{1,2}';

/**
 * Numbers of clauses in the ways in which people and this site write them, as the clause itself or as an article: `条款
 * 22.3`, `第 9.3 条`, `22.3款`, `第二十二条第三款`, `第九条第三款、第四款` and `22 条`.
 */
export function numbered(words: string): string {
  return (
    words
      .replaceAll(ARTICLE_AND_CLAUSES, (said, article: string) => {
        const ids = [...said.slice(said.indexOf('条')).matchAll(EACH_CLAUSE)].map(
          ([clause]) => `${numberOf(article)}.${numberOf(clause)}`,
        );
        return ` ${ids.join(' ')} `;
      })
      // A word of its own, whatever it is written against; not an amount (1.5 万) nor a rate (5.5%).
      .replaceAll(
        /(?:(?:条款|第|条|款)\s*)*(?<![\d.])(\d{1,2}\.\d{1,2})(?![\d.%万亿元])(?:\s*[条款项号])*/g,
        ' $1 ',
      )
      .replaceAll(/(?:条款|第)?\s*(?<![\d.])(\d{1,2})\s*[条款](?!件)/g, ' 第$1条 ')
      .replaceAll(/条款\s*(\d{1,2})(?![\d.])/g, '第$1条')
  );
}

const ARTICLE_AND_CLAUSES = new RegExp(
  `第?\\s*(${NUMBER})\\s*条\\s*第?\\s*(?:${NUMBER})\\s*[款项](?:\\s*[、,和及与]?\\s*第?\\s*(?:${NUMBER})\\s*[款项])*`,
  'g',
);
const EACH_CLAUSE = new RegExp(NUMBER, 'g');
const numberOf = (written: string): number => articleOf(written) ?? Number(written);

/** The number of an article: `第九条`, `二十六`, `第 9 条`; undefined where the word is none. */
export function articleOf(word: string): number | undefined {
  const spoken = /^第?([一二三四五六七八九十]+)条?$/.exec(word)?.[1];
  if (spoken === undefined) {
    const digits = /^第(\d{1,2})条$/.exec(word)?.[1];
    return digits === undefined ? undefined : Number(digits);
  }
  const [tens, ones] = spoken.includes('十') ? spoken.split('十', 2) : ['', spoken];
  const of = (digit: string | undefined, none: number): number => (digit ? DIGITS.indexOf(digit) : none);
  return (spoken.includes('十') ? of(tens, 1) * 10 : 0) + of(ones, 0);
}
