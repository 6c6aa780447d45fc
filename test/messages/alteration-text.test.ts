/**
 * Sentences for what was altered.
 *
 * M1 every kind says where, what it is in words, what must be there and what is there, and what to do.
 * M2 long or many-lined contents stay short and on one line.
 */
import { alterationAdvice, alterationPlace, alterationText } from '../../src/messages/alteration-text';
import type { Alteration, AlterationKind } from '../../src/workbook/integrity/alteration';
import { markdownTable } from '../support/markdown-table';

const SAID = markdownTable(`
| kind           | sheet    | cell     | label            | expected | found    | sentence                                                    | advice |
|----------------|----------|----------|------------------|----------|----------|-------------------------------------------------------------|--------|
| number         | 参数     | B12      | 权重 客户服务    | 0.25     | 0.3      | 「参数」B12（权重 客户服务）：数值应为“0.25”，现为“0.3”。       | 请在“核对”点“恢复规则”。 |
| number         | 客户服务 | E5       | 规定分值 CS-01.1 | 5        | 6        | 「客户服务」E5（规定分值 CS-01.1）：数值应为“5”，现为“6”。      | 请在“核对”点“恢复规则”。 |
| text           | 客户服务 | D5       | 检查内容 CS-01.1 | 着装整齐 | 着装     | 「客户服务」D5（检查内容 CS-01.1）：文字应为“着装整齐”，现为“着装”。 | 请在“核对”点“恢复规则”。 |
| formula        | 汇总     | C5       | 专业得分         | =A1      | =A1+5    | 「汇总」C5（专业得分）：公式应为“=A1”，现为“=A1+5”。            | 请在“核对”点“恢复规则”。 |
| formula        | 汇总     | C5       | 专业得分         | =A1      | 99       | 「汇总」C5（专业得分）：公式“=A1”被固定内容“99”代替。          | 请在“核对”点“恢复规则”。 |
| result         | 汇总     | C5       | 专业得分         | 96.5     | 99       | 「汇总」C5（专业得分）：计算结果应为“96.5”，现为“99”。          | 请重新计算（F9）后保存；仍不一致的，请在“核对”点“恢复规则”。 |
| missing        | 客户服务 | E5       | 规定分值 CS-01.1 | 5        |          | 「客户服务」E5（规定分值 CS-01.1）：内容“5”被删除。            | 请在“核对”点“恢复规则”。 |
| missing        | 汇总     | C5       |                  | =A1      |          | 「汇总」C5：公式“=A1”被删除。                                | 请在“核对”点“恢复规则”。 |
| added          | 汇总     | K5       |                  |          | 加分     | 「汇总」K5：多出内容“加分”。                                 | 请清空这一格。 |
| row-missing    | 客户服务 | 12:12    | CS-02.1          |          |          | 「客户服务」第12行（CS-02.1）：这一行被删除。                  | 请从原文件恢复。 |
| row-added      | 客户服务 | 12:12    |                  |          | 加分项 2 | 「客户服务」第12行：多出一行“加分项 2”。                     | 请删除这一行。 |
| column-missing | 客户服务 | F:F      |                  |          |          | 「客户服务」F列：这一列被删除。                              | 请从原文件恢复。 |
| column-added   | 客户服务 | M:M      |                  |          |          | 「客户服务」M列：多出一列。                                  | 请删除这一列。 |
| hidden-row     | 客户服务 | 7:7      |                  | 显示     | 隐藏     | 「客户服务」第7行：这一行被隐藏。                            | 请取消隐藏。 |
| hidden-column  | 客户服务 | AA:AA    |                  | 显示     | 隐藏     | 「客户服务」AA列：这一列被隐藏。                             | 请取消隐藏。 |
| visibility     | 汇总     |          |                  | 显示     | 隐藏     | 「汇总」：工作表应为显示，现为隐藏。                          | 请取消隐藏。 |
| visibility     | _细则    |          |                  | 深度隐藏 | 显示     | 「_细则」：工作表应为深度隐藏，现为显示。                     | 请在“生成”点“重新生成”恢复，已填内容会保留。 |
| protection     | 汇总     |          |                  | 已保护   | 未保护   | 「汇总」：工作表保护被取消。                                 | 请在“核对”点“恢复规则”。 |
| sheet-missing  | 汇总     |          |                  | 汇总     |          | 「汇总」：工作表被删除。                                     | 请从原文件恢复。 |
| name           |          | Grade    | 等级             | ='汇总'!$C$7 | ='汇总'!$C$8 | 名称“等级”（Grade）应指向「汇总」C7，现指向「汇总」C8。 | 请在“核对”点“恢复规则”。 |
| name           |          | Grade    | 等级             | ='汇总'!$C$7 | =汇总!$A$1:$B$2 | 名称“等级”（Grade）应指向「汇总」C7，现指向「汇总」A1:B2。 | 请在“核对”点“恢复规则”。 |
| name           |          | Grade    | 等级             | ='汇总'!$C$7 | =#REF!   | 名称“等级”（Grade）应指向「汇总」C7，现指向“=#REF!”。       | 请在“核对”点“恢复规则”。 |
| name           |          | Grade    | 等级             | ='汇总'!$C$7 |          | 名称“等级”（Grade）被删除。                                 | 请在“核对”点“恢复规则”。 |
| name           |          | Other    |                  | ='汇总'!$C$7 |          | 名称Other被删除。                                           | 请在“核对”点“恢复规则”。 |
| sheet-renamed  | 客服     |          |                  | 客户服务 | 客服     | 工作表“客户服务”改名为“客服”，公式还在找原来的名字。        | 请改回原来的名字。 |
| references-left | 客户服务 |         |                  |          |          | 「客户服务」：插入或删除行、列以后，公式和名称没有跟着移动。 | 请从原文件恢复。 |
`);

const alterationOf = (row: (typeof SAID)[number]): Alteration => ({
  kind: row.kind as AlterationKind,
  sheet: row.sheet ?? '',
  cell: row.cell ?? '',
  label: row.label ?? '',
  expected: row.expected ?? '',
  found: row.found ?? '',
});

test.each(SAID)('M1: $kind $cell $found', (row) => {
  const alteration = alterationOf(row);
  expect([alterationText(alteration), alterationAdvice(alteration)]).toEqual([row.sentence, row.advice]);
  expect(alterationText(alteration).startsWith(alterationPlace(alteration))).toBe(true);
});

test('M2: foreign contents stay short', () => {
  const text = alterationText({
    kind: 'text',
    sheet: '客户服务',
    cell: 'D5',
    label: '',
    expected: '第一行\n第二行',
    found: '长'.repeat(500),
  });
  expect(text).toBe(`「客户服务」D5：文字应为“第一行 第二行”，现为“${'长'.repeat(30)}…”。`);
});
