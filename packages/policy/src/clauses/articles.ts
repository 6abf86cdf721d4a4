/** The 28 articles: chapter, short title and the departments they name. */
import type { Article } from './clause.ts';

const LEADING_GROUP = ['市就业创业工作领导小组成员单位', '市直有关部门', '各县（市、区）政府'];

function article(
  number: number,
  chapter: string,
  title: string,
  offices: string | readonly string[],
): Article {
  return { number, chapter, title, offices: typeof offices === 'string' ? offices.split(between) : offices };
}

/** A comma between offices, not one within the brackets of a name. */
const between = /、(?![^（]*）)/;

const COUNTIES = '各县（市、区）政府';

export const ARTICLES: readonly Article[] = [
  article(
    1,
    '稳定岗位',
    '援企稳岗',
    '市人社局、社保中心、财政局、工信局、住建局、水利局、税务局、国资委、医保局',
  ),
  article(
    2,
    '稳定岗位',
    '金融服务',
    `人行洛阳中心支行、市工信局、金融局、财政局、交通运输局、银保监局、${COUNTIES}`,
  ),
  article(
    3,
    '稳定岗位',
    '降成本拓市场',
    `市发改委、工信局、自然资源局、交通运输局、商务局、财政局、${COUNTIES}`,
  ),
  article(4, '稳定岗位', '劳动关系', '市人社局、总工会、工商联、企业联合会'),
  article(
    5,
    '开发岗位',
    '内需带动',
    `市发改委、工信局、民政局、财政局、人社局、交通运输局、商务局、文广旅局、卫健委、市场监管局、${COUNTIES}`,
  ),
  article(
    6,
    '开发岗位',
    '投资带动',
    `市发改委、工信局、财政局、住建局、交通运输局、农业农村局、科技局、商务局、生态环境局、${COUNTIES}`,
  ),
  article(
    7,
    '开发岗位',
    '外贸外资',
    `市商务局、发改委、司法局、财政局、洛阳海关、税务局、银保监局、工商联、${COUNTIES}`,
  ),
  article(8, '开发岗位', '新动能', '市发改委、科技局、工信局、财政局、商务局'),
  article(9, '多渠道就业', '企业吸纳就业', `市人社局、财政局、教育局、人行洛阳中心支行、税务局、${COUNTIES}`),
  article(
    10,
    '多渠道就业',
    '创业带动就业',
    `市发改委、人社局、科技局、财政局、工信局、自然资源局、交通运输局、农业农村局、商务局、市场监管局、扶贫办、人行洛阳中心支行、银保监局、${COUNTIES}`,
  ),
  article(11, '多渠道就业', '灵活就业', `市人社局、财政局、自然资源局、市场监管局、${COUNTIES}`),
  article(12, '多渠道就业', '托底安置', '市人社局、财政局、发改委、住建局、退役军人局、农业农村局、残联'),
  article(
    13,
    '重点群体',
    '高校毕业生',
    `市人社局、教育局、市委编办、民政局、财政局、农业农村局、退役军人局、卫健委、国资委、市征兵办、团市委、${COUNTIES}`,
  ),
  article(
    14,
    '重点群体',
    '农民工',
    `市人社局、农业农村局、财政局、卫健委、公安局、交通运输局、扶贫办、发改委、${COUNTIES}`,
  ),
  article(
    15,
    '重点群体',
    '其他群体',
    '市人社局、财政局、发改委、退役军人局、农业农村局、司法局、公安局、残联、妇联',
  ),
  article(16, '技能培训', '技能提升行动', '市人社局、财政局、教育局、退役军人局、扶贫办、残联'),
  article(17, '技能培训', '技能人才规模', '市教育局、人社局、农业农村局、财政局'),
  article(18, '技能培训', '培训基础能力', '市发改委、工信局、财政局、教育局、人社局、总工会、工商联'),
  article(19, '就业服务', '公共就业服务', '市人社局、发改委、财政局、教育局'),
  article(20, '就业服务', '市场配置', '市人社局、财政局、教育局、发改委'),
  article(21, '就业服务', '岗位信息归集', `市人社局、发改委、国资委、工信局、${COUNTIES}`),
  article(22, '基本生活', '失业人员', '市人社局、财政局、社保中心'),
  article(23, '基本生活', '困难人员', '市人社局、民政局、财政局、残联'),
  article(24, '组织保障', '组织领导', [COUNTIES, '市就业创业工作领导小组成员单位', '市直有关部门']),
  article(25, '组织保障', '资金保障', `市财政局、人社局、审计局、${COUNTIES}`),
  article(26, '组织保障', '监测与应急', LEADING_GROUP),
  article(27, '组织保障', '督查激励', LEADING_GROUP),
  article(28, '组织保障', '宣传引导', LEADING_GROUP),
];
