import type { ConfigProviderProps } from 'antd';
import * as bundled from 'antd/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';

type Locale = NonNullable<ConfigProviderProps['locale']>;

// Months and days of the week in calendars are dayjs's.
dayjs.locale('zh-cn');

/** antd's Chinese texts. The file is CommonJS: bundlers differ in how deep its default export lies. */
function defaultOf(module: object): Locale {
  return 'default' in module ? defaultOf(module.default as object) : (module as Locale);
}

export const chinese = defaultOf(bundled);
