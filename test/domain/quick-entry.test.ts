/**
 * What is typed in 快速录入.
 *
 * P1 a position in any of the ways people and input methods write it; words that only begin like one are words; signs alone are none.
 * P2 a discipline by its number, its letter, its characters; not where two are meant.
 * P3 signs of one key, in any width.
 * P4 常用问题: the most used first, then those of 参数, then the checkpoint's own words; what was typed is in all of them.
 */

import { defaultRubric } from '../../src/domain/default-rubric';
import { namedDiscipline } from '../../src/domain/quick-entry/named-discipline';
import { offeredReasons, usedReasons } from '../../src/domain/quick-entry/offered-reasons';
import { readPlace } from '../../src/domain/quick-entry/typed-place';
import { signOf } from '../../src/domain/quick-entry/typed-sign';
import { entry } from '../support/inspections';

const { disciplines } = defaultRubric();

/** What was typed in short: 1:3-2, 3, 专业 1, 无 9, or the words. */
function short(typed: string): string {
  const place = readPlace(typed, disciplines);
  const number = (id: string): number => disciplines.findIndex((one) => one.id === id) + 1;
  switch (place.kind) {
    case 'nothing':
      return '';
    case 'discipline':
      return `专业 ${number(place.discipline.id)}`;
    case 'no-discipline':
      return `无 ${place.typed}`;
    case 'sign':
      return `符 ${place.typed}`;
    case 'text':
      return `“${place.text}”`;
    case 'number':
      return [
        place.discipline ? `${number(place.discipline.id)}:` : '',
        place.item,
        place.checkpoint === null ? '' : `-${place.checkpoint}`,
      ].join('');
  }
}

test.each([
  ['', ''],
  [' 　', ''],
  ['3-2', '3-2'],
  ['3.2', '3-2'],
  ['３．２', '3-2'],
  ['3。2', '3-2'],
  ['3、2', '3-2'],
  ['3，2', '3-2'],
  ['3/2', '3-2'],
  ['3—2', '3-2'],
  ['3－2', '3-2'],
  ['3 2', '3-2'],
  [' 12-3 ', '12-3'],
  ['3', '3'],
  ['客3-2', '1:3-2'],
  ['客服 3-2', '1:3-2'],
  ['客户服务3.2', '1:3-2'],
  ['k3-2', '1:3-2'],
  ['K 3-2', '1:3-2'],
  ['ｋ３－２', '1:3-2'],
  ['s12', '2:12'],
  ['绿化1-1', '5:1-1'],
  ['1-3-2', '1:3-2'],
  ['5.3.2', '5:3-2'],
  ['9-3-2', '无 9'],
  ['q3-2', '无 q'],
  ['k', '专业 1'],
  ['保', '专业 4'],
  ['设施设备维护', '专业 2'],
  ['设备', '“设备”'],
  ['管理', '“管理”'],
  ['24小时', '“24小时”'],
  ['灭火器2', '“灭火器2”'],
  ['3-', '“3-”'],
  ['--', '符 --'],
  ['。', '符 。'],
  ['、', '符 、'],
  ['…… ', '符 ……'],
  ['1-2-3-4', '“1-2-3-4”'],
  ['1 3　2', '1:3-2'],
  ['3  2', '3-2'],
  ['K', '专业 1'],
  ['Q3-2', '无 Q'],
  ['12-3-2', '无 12'],
  ['（制度）', '“（制度）”'],
])('P1 P2: %s', (typed, meant) => {
  expect(short(typed)).toBe(meant);
});

describe('P2', () => {
  const named = (typed: string, ...names: readonly string[]): string | null => {
    const found = namedDiscipline(
      typed,
      names.map((name) => ({ id: name, name })),
    );
    return found?.name ?? null;
  };

  test.each([
    ['a', '安全管理'],
    ['b', '保洁管理'],
    ['c', '财务管理', '车辆管理', '餐饮服务'],
    ['d', '电梯管理'],
    ['f', '服务中心'],
    ['g', '工程管理'],
    ['h', '环境管理', '会所管理'],
    ['k', '客户服务'],
    ['l', '绿化管理'],
    ['m', '门岗管理'],
    ['p', '品质管理'],
    ['r', '人力资源', '弱电系统'],
    ['s', '设备管理', '水景管理'],
    ['t', '停车管理'],
    ['w', '物业服务', '维修管理'],
    ['x', '消防管理', '行政管理', '巡逻管理'],
    ['y', '园林管理', '应急管理'],
    ['z', '秩序维护', '综合管理'],
  ])('the letter %s', (letter, ...names) => {
    for (const name of names)
      for (const typed of [letter, letter.toUpperCase()])
        expect([name, named(typed, 'QC', name)]).toEqual([name, name]);
  });

  test('numbers, and names with digits and letters', () => {
    const twelve = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((name) => `${name}专业`);
    expect([named('12', ...twelve), named('13', ...twelve), named('0', ...twelve)]).toEqual([
      '丑专业',
      null,
      null,
    ]);
    expect(named('1号', '2号楼', '1号楼')).toBe('1号楼');
    expect(named('楼1', '楼2管理', '楼1管理')).toBe('楼1管理');
    expect(named('IT', 'IT运维', '运维IT')).toBe('IT运维');
    expect(named('运维IT', '新运维IT', '运维IT')).toBe('运维IT');
  });

  test('the beginning counts before what is within; two are none', () => {
    expect(named('保', '环保管理', '保洁管理')).toBe('保洁管理');
    expect(named('维', '维修管理', '维保管理')).toBeNull();
    expect(named('洁管', '保洁管理', '绿化管理')).toBe('保洁管理');
    expect(named('户户', '客户服务', '绿化管理')).toBeNull();
    expect(named('务客', '客户服务', '绿化管理')).toBeNull();
  });
});

test('P3', () => {
  const signs = Object.fromEntries([...'+＋=√✓/／、*＊-－0１x×客'].map((typed) => [typed, signOf(typed)]));
  expect(signs).toEqual({
    ...Object.fromEntries([...'+＋=√✓'].map((typed) => [typed, 'conforms'])),
    ...Object.fromEntries([...'/／、'].map((typed) => [typed, 'not-applicable'])),
    ...Object.fromEntries([...'*＊'].map((typed) => [typed, 'whole-item'])),
    ...Object.fromEntries([...'-－'].map((typed) => [typed, 'back'])),
    ...Object.fromEntries([...'0１x×客'].map((typed) => [typed, null])),
  });
  expect([signOf('++'), signOf(''), signOf(' + ')]).toEqual([null, null, 'conforms']);
});

describe('P4', () => {
  const used = usedReasons([
    entry(1, '记录不全'),
    entry(0.5, '未上墙'),
    entry(1, '未上墙'),
    entry('/', '没有此设备'),
    entry(0, '符合的不算'),
    entry(null, ''),
  ]);
  const offered = (typed: string, listed: readonly string[] = [], own = used): readonly string[] =>
    offeredReasons('有完善的内部管理制度,并上墙公示', own, listed, typed).map(({ text }) => text);

  test('the most used first', () => {
    expect(used).toEqual([
      { text: '未上墙', count: 2 },
      { text: '记录不全', count: 1 },
      { text: '没有此设备', count: 1 },
    ]);
    expect(offered('')).toEqual([
      '未上墙',
      '记录不全',
      '没有此设备',
      '未做到：有完善的内部管理制度',
      '未做到：上墙公示',
      '未做到：有完善的内部管理制度,并上墙公示',
    ]);
  });

  test('three of the used, the checkpoint’s own, then what there is room for', () => {
    const five = ['甲', '乙', '丙', '丁', '戊'].map((text) => ({ text, count: 1 }));
    const own = ['未做到：有制度', '未做到：有制度，上墙公示'];
    const texts = (checkpoint: string) => offeredReasons(checkpoint, five, [], '').map(({ text }) => text);
    expect(texts('有制度，上墙公示')).toEqual([
      '甲',
      '乙',
      '丙',
      '未做到：有制度',
      '未做到：上墙公示',
      own[1],
    ]);
    expect(texts('有制度')).toEqual(['甲', '乙', '丙', '未做到：有制度', '丁', '戊']);
  });

  test('the checkpoint’s own words by clauses of three characters and more; each once, whoever had it before', () => {
    const own = offeredReasons(' 有制度, 并上墙，合并归档；齐全 ', [], [], '');
    expect(own).toEqual(
      ['有制度', '合并归档', '有制度, 并上墙，合并归档；齐全'].map((text) => ({
        text: `未做到：${text}`,
        count: 0,
      })),
    );
    const known = '未做到：有制度';
    expect(offered('', [], [{ text: '未做到：上墙公示', count: 1 }])).toHaveLength(3);
    expect(offeredReasons('有制度', [], [known], '')).toEqual([{ text: known, count: 0, listed: true }]);
    expect(offeredReasons('', [], [], '')).toEqual([]);
  });

  test('what was typed is in them, and is not offered itself', () => {
    expect(offered('上墙')).toEqual([
      '未上墙',
      '未做到：上墙公示',
      '未做到：有完善的内部管理制度,并上墙公示',
    ]);
    expect(offered('未上墙')).toEqual([]);
    expect(offered('别的')).toEqual([]);
  });

  test('those of 参数 come between, each once, and leave room for the others', () => {
    const listed = ['未上墙', '制度过期', '上墙不全', '责任人不明', '没有签字'];
    const [first, second, third] = [
      '未做到：有完善的内部管理制度',
      '未做到：上墙公示',
      '未做到：有完善的内部管理制度,并上墙公示',
    ];
    expect(offered('', listed)).toEqual(['未上墙', '记录不全', '没有此设备', '制度过期', first, second]);
    expect(offered('', listed, [])).toEqual([...listed.slice(0, 4), first, second]);
    expect(offered('', ['制度过期'], [])).toEqual(['制度过期', first, second, third]);
    expect(offered('上墙', listed)).toEqual(['未上墙', '上墙不全', second, third]);
    expect(offered('制度', listed)).toEqual(['制度过期', first, third]);
    const [, , , one] = offeredReasons('有制度', used, listed, '');
    expect(one).toEqual({ text: '制度过期', count: 0, listed: true });
  });
});
