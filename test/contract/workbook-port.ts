/**
 * What every `WorkbookPort` keeps to, whatever it works on. In an open Excel other sheets may be beside ours;
 * the suite looks at the planned ones.
 *
 * Values
 * C1 write then read gives every value and every formula of the plan, cell for cell, and nothing beside them.
 * C2 all sheets are there, in the plan's order, with their visibility; a second port finds the same.
 * C3 a text stays that text, whatever it looks like, in cells of any number format.
 * C4 texts up to the limit of a cell, and of several lines, stay whole.
 * C5 numbers, texts, logical values and errors that other programs leave are found as what they are.
 * C6 names of sheets may hold quotes, blanks and Chinese; formulas across sheets calculate.
 * C7 what was planned from an inspection reads back as that inspection.
 *
 * Writing again
 * C8 over a workbook of ours with other entries: the new plan is written, wholly, without doubles.
 * C9 over one made from another rubric: the same.
 * C10 with `only`, the named sheets are as planned, and nothing is lost on the others.
 * C11 `since`, `replan` and `keepSizes` change nothing where nobody changed the workbook since.
 * C12 two writes at the same time: the workbook is one of both, whole.
 *
 * Reading
 * C13 reading twice is equal, and changes nothing.
 *
 * Progress and cancelling
 * C14 `onStep` gets 0 of n, 1 of n … n of n.
 * C15 cancelled before it begins: `cancelled`, and nothing is changed or made.
 * C16 cancelled at any step: either `cancelled` and nothing is changed, or complete.
 *
 * Trouble
 * C17 a host that fails: a `HostFailure` with a code that has a sentence; the workbook is as it was; again, it works.
 */
import type { ContractHost } from './support/host';
import { rewritingContract } from './support/rewriting-contract';
import { troubleContract } from './support/trouble-contract';
import { valuesContract } from './support/values-contract';

/** Defines the suite's tests for one kind of host. */
export function workbookPortContract(host: ContractHost): void {
  describe('values', () => valuesContract(host));
  describe('writing again', () => rewritingContract(host));
  describe('progress, cancelling and trouble', () => troubleContract(host));
}
