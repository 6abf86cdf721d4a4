import type { ThemeConfig } from 'antd';

/** Colours with a contrast of at least 4.5:1 on white; antd's own defaults do not reach it. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorLink: '#0958d9',
    colorInfo: '#0958d9',
    colorError: '#cf1322',
    colorWarning: '#ad4e00',
    colorSuccess: '#237804',
    colorTextDescription: 'rgba(0,0,0,.65)',
    colorTextTertiary: 'rgba(0,0,0,.65)',
    colorTextPlaceholder: 'rgba(0,0,0,.6)',
    borderRadius: 4,
    fontSize: 14,
  },
  components: {
    Menu: { itemSelectedColor: '#003eb3' },
    Table: { headerBg: '#f0f4fa' },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f5f7fa' },
  },
};
