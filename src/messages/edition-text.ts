import { plain } from './plain';

/** Texts about the edition of the rubric that 生成 uses. */
export const EDITION_TEXT = {
  line: {
    'built-in': (version: string): string => `评分细则：${plain(version)} 版（内置）`,
    workbook: (version: string): string => `评分细则：${plain(version)} 版（本工作簿的）`,
    file: (version: string): string => `评分细则：${plain(version)} 版（总部的文件）`,
  },
  was: (line: string, version: string): string => `${line}；现用 ${plain(version)} 版`,
  choose: '用其他版本',
  chooseTitle: '选择总部发来的细则文件（.json）',
  forget: '不用这份文件',
} as const;
