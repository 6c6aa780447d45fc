import { defaultRubric } from '../src/domain/default-rubric';
import { ACTS, type Act, type Cost, protocolCosts } from '../test/support/office/protocol-costs';
import { largeRubric } from './large-rubric';

/** The most that an act may cost with the built-in rubric. */
const BOUNDS: Partial<Readonly<Record<Act, string>>> = {
  生成: '≤ 3 requests, ≤ 450 KB',
  录入一格: '≤ 1 request',
  核对全部: '≤ 2 requests',
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const figures = ({ requests, bytes, actions }: Cost): readonly string[] => [
  `${requests}`,
  kilobytes(bytes),
  `${actions}`,
];
const ratio = (large: number, small: number): string => `×${(large / small).toFixed(2)}`;

/** A character of Chinese is two columns wide on a terminal. */
const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c > '⺀' ? 2 : 1), 0);

function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  for (const row of rows)
    console.log(
      row.map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - columns(text)))).join('  '),
    );
}

console.log('requests, bytes of their bodies and actions, sent by the pane through genuine office.js;');
console.log(
  'the built-in rubric, one with 10 times as many checkpoints, and the growth of bytes and actions',
);
const small = await protocolCosts(defaultRubric());
const large = await protocolCosts(largeRubric(10));
print([
  ['', 'requests', 'bytes', 'actions', '×10: requests', 'bytes', 'actions', 'growth', '', 'bound'],
  ...ACTS.map((act) => [
    act,
    ...figures(small[act]),
    ...figures(large[act]),
    ratio(large[act].bytes, small[act].bytes),
    ratio(large[act].actions, small[act].actions),
    BOUNDS[act] ?? '',
  ]),
]);
