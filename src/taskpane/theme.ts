import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** What offices have installed; no web font is ever loaded. */
const fontFamilyBase = "'Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";

export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase };
export const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase };
