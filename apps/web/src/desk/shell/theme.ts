import type { ThemeConfig } from 'antd';

/** Whoever asked the system for less motion gets none. */
const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Colours with a contrast of at least 4.5:1 on white; antd's own defaults do not reach it. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    // Darker under the mouse, not lighter: white words on it stay readable.
    colorPrimaryHover: '#003eb3',
    colorErrorHover: '#a8071a',
    colorPrimaryTextHover: '#003eb3',
    colorErrorTextHover: '#a8071a',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorInfo: '#0958d9',
    colorError: '#cf1322',
    colorWarning: '#ad4e00',
    colorSuccess: '#237804',
    // Light grounds: those that antd derives from darker colours are too dark for its tags.
    colorInfoBg: '#e6f4ff',
    colorSuccessBg: '#f6ffed',
    colorWarningBg: '#fffbe6',
    colorErrorBg: '#fff2f0',
    colorSuccessBorder: '#b7eb8f',
    colorWarningBorder: '#ffd591',
    colorTextDescription: 'rgba(0,0,0,.65)',
    colorTextTertiary: 'rgba(0,0,0,.65)',
    colorTextPlaceholder: 'rgba(0,0,0,.6)',
    borderRadius: 4,
    fontSize: 14,
    motion: !still,
  },
  components: {
    Button: { defaultHoverColor: '#003eb3', defaultHoverBorderColor: '#003eb3' },
    Menu: { itemSelectedColor: '#003eb3' },
    // The words of an empty table take the colour of what is disabled, and are to be read.
    Table: { headerBg: '#f0f4fa', colorTextDisabled: 'rgba(0,0,0,.65)' },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f5f7fa' },
  },
};
