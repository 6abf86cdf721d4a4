import { route } from '../../kernel/route.ts';
import { getTemplate } from './get-template.ts';
import { screenFile } from './screen-file.ts';
import { screenRows } from './screen-rows.ts';
import { sendFile } from './send-file.ts';

const tag = '测算';
/** Public and expensive. By rows, a department may still send a roster of 100,000 within a minute. */
const rowsLimit = { requests: 300, seconds: 60 };
const fileLimit = { requests: 30, seconds: 60 };

/** Screening of rosters: public, nothing is stored. */
export const screeningRoutes = [
  route({
    method: 'POST',
    path: '/api/screen',
    useCase: screenRows,
    tag,
    summary: '按模板的列名逐行测算',
    description:
      '最多 1000 行，从 1 编号。`sheet` 写明是哪一种表，每种表只测算它的待遇，列名见模板。有错误的行逐列说明，其余行与 `POST /api/decide` 认定相同。',
    limit: rowsLimit,
    example: {
      sheet: 'person',
      decisionDate: '2020-10-15',
      rows: [
        {
          姓名: '张三',
          身份证号: '11010519491231002X',
          所在县区: '嵩县',
          毕业学校类型: '普通高等学校',
          毕业证书签发日期: '2019-07-01',
          灵活就业开始日期: '2020-06-01',
          参保身份: '灵活就业人员',
          缴费起始月: '2020-07',
          缴费截止月: '2020-09',
          每月实际缴纳: '549.00',
        },
      ],
    },
  }),
  route({
    method: 'POST',
    path: '/api/screen/file',
    useCase: screenFile,
    tag,
    summary: '测算一个表格文件，返回结果文件',
    description:
      '最多 5000 行：`curl -F decisionDate=2020-10-15 -F format=json -F file=@roster.csv …/api/screen/file`。结果与 `npx wenye screen` 逐字节相同。不写 `sheet` 则按表头判断是哪一种表，判断不了的会要求写明。',
    limit: fileLimit,
    upload: true,
    send: sendFile,
  }),
  route({
    method: 'GET',
    path: '/api/screen/template/:sheet',
    useCase: getTemplate,
    tag,
    summary: '下载测算用的表格模板',
    description: '个人一种，企业的各种名册各一种，企业自身一种；“填写说明”一页逐列说明怎样填。',
    send: sendFile,
  }),
] as const;
