import { PROGRAMME_TEXT } from '../../../src/messages/programme-text';
import type { ProgrammeView } from '../../../src/taskpane/features/programme/model/programme-view';

const { paste } = PROGRAMME_TEXT;

const thing = (place: string, name: string, due: string, owner: string) => ({
  key: `plan/${name}`,
  place,
  text: PROGRAMME_TEXT.row({ name, due, owner }),
  selectable: true,
  fix: null,
});

/** 专项 of the example that 使用手册 shows, see `programmeBook`, while a list is pasted. */
export const PROGRAMME_EXAMPLE: ProgrammeView = {
  kind: 'there',
  lines: [PROGRAMME_TEXT.phase('2011-10-26', '自查自纠阶段'), PROGRAMME_TEXT.counts(2, 1, 5, 16)],
  due: [
    thing(
      PROGRAMME_TEXT.overdue(8),
      '编制《物业服务品质提升实施计划方案》，报送审核备案',
      '2011-10-18',
      '欧阳建国',
    ),
    thing(PROGRAMME_TEXT.overdue(8), '《物业服务品质提升实施计划方案》', '2011-10-18', ''),
    thing(PROGRAMME_TEXT.soon(2), '组织《理论知识培训》', '2011-10-28', '张伟(工程部)'),
  ],
  tasks: 3,
  paste: {
    tables: ['人员', '专项阶段', '工作计划', '报送审批', '会议培训'].map((name) => ({ kind: name, name })),
    kind: '人员',
    text: '姓名\t部门\t手机\n刘芳\t客户服务部\t1\n王强\t工程部\t2\n赵敏\t绿化部\t3',
    lines: [paste.found(2, 1), paste.taken(['姓名', '部门']), paste.left(['手机'])],
    ready: true,
  },
};
