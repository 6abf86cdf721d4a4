import type { ConfigProviderProps } from 'antd';
import * as bundled from 'antd/locale/zh_CN.js';

type Locale = NonNullable<ConfigProviderProps['locale']>;

/** antd's Chinese texts. The file is CommonJS: bundlers differ in how deep its default export lies. */
function defaultOf(module: object): Locale {
  return 'default' in module ? defaultOf(module.default as object) : (module as Locale);
}

export const chinese = defaultOf(bundled);
