/** Texts of 现场表, the form for pen and clipboard. */
export const FORM_TEXT = {
  done: (out: string): string => `现场表已保存为 ${out}。打印后带到现场填写，再录入工作簿；这份表不用寄。`,
  outIsSource: (file: string): string => `“${file}”是评分工作簿本身，不能写在 --out 里，请换一个文件名。`,
  nothingWritten: '没有生成文件。',
} as const;
