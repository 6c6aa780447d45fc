/**
 * Which texts say the same (issue of a checkpoint's identity).
 *
 * W1 spacing, full and half width, and which of 、，；。 ends a clause make no difference.
 * W2 any digit, sign or point between digits does, and so does any other word.
 */
import { isSameWording } from '../../../src/domain/migration/same-wording';

test.each([
  ['公示 收费标准', '公示收费标准'],
  ['公示收费标准', '公示收费\u3000标准'],
  ['不超过３次', '不超过3次'],
  ['门岗（含车场）', '门岗(含车场)'],
  ['服装整洁，佩带齐全', '服装整洁、佩带齐全'],
  ['服装整洁;佩带齐全。', '服装整洁；佩带齐全'],
  ['服装整洁,佩带齐全', '服装整洁。佩带齐全'],
  ['不超过3次。', '不超过3次'],
  ['不超过 3 次', '不超过3次'],
  ['CCTV 系统', 'CCTV系统'],
  ['１．５米', '1.5米'],
])('W1: %s = %s', (one, other) => {
  expect([isSameWording(one, other), isSameWording(other, one)]).toEqual([true, true]);
});

test.each([
  ['不超过3次', '不超过5次'],
  ['不超过1.5米', '不超过15米'],
  ['不超过1.5米', '不超过1。5米'],
  ['不超过1 5米', '不超过15米'],
  ['1，5号楼', '1、5号楼'],
  ['温度-5度', '温度5度'],
  ['≥3次', '≤3次'],
  ['3–5次', '3~5次'],
  ['①公示', '1公示'],
  ['面积5m²', '面积5m2'],
  ['服装整洁佩带齐全', '服装整洁，佩带齐全'],
  ['有记录', '无记录'],
  ['A类', 'a类'],
])('W2: %s ≠ %s', (one, other) => {
  expect([isSameWording(one, other), isSameWording(other, one)]).toEqual([false, false]);
});
