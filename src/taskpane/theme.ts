import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** The colours that Office gives its add-ins; hex, with or without #. */
export interface OfficeColors {
  readonly bodyBackgroundColor: string;
}

/** One typeface stack that has every Chinese glyph on Windows, Mac and Linux. */
const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** Whether the pane is dark: Office's colours decide, the machine's where Office gives none. */
export const isDarkPane = (office: OfficeColors | null, prefersDark: boolean): boolean =>
  office ? isDark(office.bodyBackgroundColor) : prefersDark;

/**
 * The pane's theme. High contrast needs none of its own: the system then forces its colours upon every page.
 */
export const paneTheme = (dark: boolean): Theme => ({
  ...(dark ? webDarkTheme : webLightTheme),
  fontFamilyBase: FONTS,
});

function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.replace('#', '').match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
