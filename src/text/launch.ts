/** What is said before the program itself is there, and when what was compiled is kept. */
export const launchText = {
  noProgram: (file: string) => `找不到程序文件「${file}」：命令行的文件和 cli 文件夹要放在一起。`,
  notKept: (file: string) => `无法写入「${file}」，编译好的程序没有存下；不存也能用，只是每次启动慢一点。`,
};
