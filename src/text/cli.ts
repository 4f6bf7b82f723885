/** What the command line says besides findings and problems. */
export const cliText = {
  unknownCommand: (word: string, words: string) => `没有「${word}」这个命令，可用的有 ${words}`,
  unknownPreset: (word: string, words: string) => `没有「${word}」这种口径，可用的有 ${words}`,
  unknownFormat: (word: string, words: string) => `没有「${word}」这种格式，可用的有 ${words}`,
  unknownOption: (option: string) => (option === "" ? "选项写法有误" : `没有 ${option} 这个选项，或它缺少取值`),
  badMonth: (text: string) => `月份「${text}」应写成 2020-06 的样子`,
  noFiles: "这个命令不处理工作簿",
  noFile: "没有写明要处理的工作簿",
  needsOut: "缺少 --out，请写明输出文件名",
  oneFileOnly: (option: string) => `${option} 一次只能用于一个工作簿`,
  outExtension: (extension: string) => `输出文件名应以 ${extension} 结尾`,

  heading: (workbook: string, asOf: string, source: string, progress: string) =>
    `${workbook}　截至${asOf}（${source}）　序时进度 ${progress}`,
  plan: (title: string, source: string) => `方案：${title}（${source}）`,
  noPlan: "方案：没有适用的方案，目标、工作组和县（市、区）名单没有核对",
  preset: (name: string) => `口径：${name}`,
  tables: (count: number, sheets: string) => `项目表：${count} 张（${sheets}）`,
  leftAlone: (sheets: string) => `没有核查的工作表：${sheets}`,

  city: "全市",
  group: "工作组",
  district: "县（市、区）",
  head: ["项目", "总投资", "年度计划", "本年完成", "完成率", "序时差", "未达", "未报", "开工滞后", "竣工逾期"],
  unit: "单位：万元；序时差单位：百分点",

  counts: (errors: number, warnings: number, infos: number) => `问题：错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
  ages: (fresh: number, known: number, ignored: number) => `其中：新增 ${fresh}，原有 ${known}；已忽略 ${ignored}`,
  gone: (count: number) => `上次有、现已消除 ${count}`,
  ignored: "已忽略：",
  ignoreReason: (reason: string) => `        忽略原因：${reason}`,
  staleIgnores: (count: number) => `忽略清单中有 ${count} 条已没有对应的问题，可以从「序时·方案」中删去：`,
  staleIgnore: (id: string, reason: string) => `    ${id}（${reason}）`,
  more: (count: number) => `    另有 ${count} 处，用 --format json 或 --out 查看全部`,
  nothingFound: "没有发现问题。",
  checked: (rules: number) => `已查规则 ${rules} 条。`,
  notChecked: (rule: string, reason: string) => `未查「${rule}」：${reason}。`,
  groupsAbsent: (groups: string) => `方案中的这些工作组不在本工作簿：${groups}。`,
  rowNotUnderstood: (sheet: string, row: number, reason: string) => `「${sheet}」第 ${row} 行没有读懂：${reason}。`,
  doubt: (sheet: string, reason: string) => `「${sheet}」：${reason}。`,
  uncomputed: "有的公式尚无结果，请先在 Excel 或 WPS 中打开并保存一次，再核查。",
  signed: "注意：本工作簿带有数字签名，标记副本中签名失效。",

  written: (path: string) => `已写出：${path}`,
  fixed: (count: number) => (count === 0 ? "没有可修正之处。" : `已修正 ${count} 处：`),
  fixLine: (cell: string, before: string, after: string) =>
    `    ${cell}　${before === "" ? "（空）" : before} → ${after}`,
  refused: (cells: string) => `这些单元格没有修正（其中已有别的内容）：${cells}`,
  skipped: (sheet: string, reason: string) => `「${sheet}」没有写入：${reason}`,
  cleared: (path: string) => `已清除序时的标记和工作表：${path}`,
  templateName: (city: string, year: number) => `${city}${year}年重点项目汇总（空白）.xlsx`,
  schemaName: "方案.schema.json",
  exampleName: (city: string, year: number) => `${city}${year}年方案.json`,
  planSheet: (title: string, path: string) => `已把「${title}」写入「序时·方案」：${path}`,
  planSheetEmpty: (path: string) => `没有适用的方案，已写入空的「序时·方案」，可填写后再核查：${path}`,
  internal: (detail: string) => `程序内部错误（${detail}），没有写出任何文件，请把这一行告诉维护人员。`,

  help: `序时：重点项目汇总工作簿的核查、完成率与通报

用法：
  npx xushi check <工作簿.xlsx|.xlsm|.xls> [更多工作簿]
      [--as-of 2020-06]          截至月份；不写则从标题、表头（1-6月）或表名中读取
      [--plan <方案.json>]       当年方案；不写则用工作簿中的「序时·方案」，再则用随程序提供的
      [--previous <上期工作簿>]  与上期比较
      [--preset binary|wuhan|yinchuan|sanya]  滞后的分级口径，默认 binary
      [--format text|json|sarif] 输出格式，默认 text
      [--baseline <上次的.json>] 与上次的 JSON 结果相比，只列新增的问题
      [--out <标记副本.xlsx>]    写出标记副本：就地标记，另加明细、汇总、问题、督办四张表
      [--fix]                    与 --out 同用：把有把握的修正写进副本
      [--report <报告.html>]     写出网页报告
      [--briefing-sheet]         与 --out 同用：副本中另加「序时·通报」
      [--briefing <通报.docx>]   写出通报
      [--slips <督办单.docx>]    写出督办单
      [--pack <季度报送.docx>]   写出季度报送材料
                                 以上三种，文件名以 .xlsx 结尾的写成工作表，以 .txt 结尾的写成正文
      [--papers <用语.json>]     文书的版头、标题和句子用本市的写法
  npx xushi papers [--out <用语.json>]               写出文书用语，改好后用 --papers 指定
  npx xushi clear <工作簿> --out <文件> [--all]     清除序时的标记和工作表（--all 连同「序时·方案」）
  npx xushi template [--plan <方案.json>] [--as-of 2020-06] [--out <空白表.xlsx>]
                                                     写出空白的标准汇总表
  npx xushi plan [--out <文件夹>]                    写出方案的 JSON 结构说明和带说明的例子
  npx xushi plan <工作簿> [--plan <方案.json>] --out <文件>
                                                     把方案写进工作簿副本的「序时·方案」，可在 Excel 中修改
  npx xushi merge <工作簿>... --out <文件> [--previous <上期或名册工作簿>]
                                                     把各单位报来的表合并成一份标准表
  npx xushi return <工作簿> --out <文件夹>           按责任单位拆分，连同各自的问题，供退回修改

退出码：0 没有错误；1 至少有一处错误；2 命令或文件不能使用（标准错误上一行说明）。`,
};
