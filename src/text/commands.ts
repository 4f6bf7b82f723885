/** What the ribbon's commands say in a small window when there is no pane to say it in. */
export const commandText = {
  noMonth: "标题、表头和表名都没有写明截至月份。请打开面板，选定截至月份后再核查。",
  /** Our own fault, or Excel's without a code. */
  failed: "出错了，没有完成。请打开面板重试，并复制诊断信息。",
  skipped: (lines: readonly string[]): string => `其余已完成，下列没有做：\n${lines.join("\n")}`,
  skippedSheet: (sheet: string, why: string): string => `「${sheet}」：${why}。`,
  nothingToClear: "本工作簿中没有序时的标记或工作表，无需清除。",
} as const;
