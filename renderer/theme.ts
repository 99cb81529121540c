/** Theme: the few colours and sizes of the desk, for antd; the style sheets name the same values. */
import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a56a8',
    colorInfo: '#1a56a8',
    colorLink: '#1a56a8',
    colorError: '#b42318',
    colorWarning: '#9a6700',
    colorSuccess: '#1a7f37',
    colorText: '#1f2328',
    colorTextSecondary: '#57606a',
    colorTextPlaceholder: '#656d76',
    colorBorder: '#c4c9d0',
    colorBorderSecondary: '#e5e7eb',
    colorBgLayout: '#ffffff',
    fontSize: 16,
    lineHeight: 1.6,
    controlHeight: 36,
    controlHeightSM: 30,
    borderRadius: 4,
    borderRadiusLG: 4,
    motion: false,
    colorBgMask: 'rgba(31, 35, 40, 0.28)',
    fontFamily:
      '"Microsoft YaHei", "微软雅黑", "Noto Sans CJK SC", "Noto Sans SC", "Noto Sans", sans-serif',
    boxShadow: '0 1px 3px rgba(31, 35, 40, 0.16)',
    boxShadowSecondary: '0 2px 8px rgba(31, 35, 40, 0.16)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};

/** The nonce of this load: only style elements that carry it are obeyed by the page's policy. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
