import { type CheckPoint, point } from '../check-point';
import { SCRATCH_TABLE } from '../scratch';

const AREA = 'B20:C23';

/** Tables of Excel, as `_数据` has one. */
export const TABLES: readonly CheckPoint[] = [
  point({
    id: 'table-add',
    members: ['Worksheet.tables.add'],
    expected: { tables: 1, caption: '项目' },
    act: ({ other }) => {
      other.getRange(AREA).values = [
        ['项目', '得分'],
        ['一', 1],
        ['二', 2],
        ['三', 3],
      ];
      other.tables.add(other.getRange(AREA), true);
    },
    read: ({ other }) => {
      const tables = other.tables.getCount();
      const caption = other.tables.getItemAt(0).getHeaderRowRange().load('values');
      return () => ({ tables: tables.value, caption: caption.values[0]?.[0] });
    },
  }),
  {
    id: 'table-name',
    after: 'table-add',
    members: ['Table.name', 'Worksheet.tables.getItem', 'Worksheet.tables.getItemOrNullObject'],
    expected: { named: SCRATCH_TABLE, again: `${SCRATCH_TABLE}_1` },
    run: async (bench) => {
      const first = bench.other.tables.getItemAt(0).load('name');
      await bench.send();
      bench.other.tables.getItem(first.name).name = SCRATCH_TABLE;
      const named = bench.other.tables.getItemAt(0).load('name');
      await bench.send();
      bench.other.tables.getItemOrNullObject(SCRATCH_TABLE).name = `${SCRATCH_TABLE}_1`;
      const again = bench.other.tables.getItemAt(0).load('name');
      await bench.send();
      return { named: named.name, again: again.name };
    },
  },
];
