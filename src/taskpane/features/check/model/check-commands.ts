import type { DisciplineScore } from '../../../../domain/scoring';
import { DONE_TEXT, LINE_TEXT, QUESTION_TEXT } from '../../../../messages/command-text';
import { fillRest as fillInRest, takeBackRest } from '../../../../usecases/live/fill-rest';
import { HostFailure } from '../../../../usecases/workbook-port';
import type { Asked, CommandContext } from '../../../controller/command-context';
import type { Command } from '../../../controller/command-runner';
import { done, NOTHING_HERE, repairedText } from '../../../controller/outcomes';
import { keyed } from './check-view';

/** Reads the whole workbook again. */
export const recheck = ({ workbook, reload }: CommandContext): Command => ({
  name: 'recheck',
  run: async () => {
    const repaired = repairedText(await reload());
    const { inspected } = workbook;
    if (inspected?.kind !== 'ours') return repaired ?? (inspected?.kind === 'foreign' ? NOTHING_HERE : null);
    const { length } = inspected.problems;
    return (
      repaired ?? {
        tone: length > 0 ? 'warning' : 'success',
        title: DONE_TEXT.checked(length),
        lines: [],
      }
    );
  },
});

/** Selects the cell of a problem. */
export const goTo =
  (key: string) =>
  ({ port, workbook }: CommandContext): Command => ({
    name: 'go-to',
    run: async () => {
      const cell = problemOf(workbook, key)?.cell;
      if (cell) await port.select(cell.sheet, cell.row, cell.column);
      return null;
    },
  });

/** Applies the one-click correction of a problem, asking first where that cannot be undone. */
export const fix =
  (key: string) =>
  (work: CommandContext): Asked =>
    problemOf(work.workbook, key)?.fix === 'restore-rules'
      ? restoreRules(work)
      : { question: null, command: correct(key, work) };

const correct = (key: string, { port, workbook, reload }: CommandContext): Command => ({
  name: 'fix',
  run: async () => {
    const problem = problemOf(workbook, key);
    if (!problem?.cell || problem.fix === null || problem.fix === 'restore-rules') return null;
    const set = await port.edit([{ ...problem.cell, ...problem.fix }]);
    await reload();
    if (set === 0) throw new HostFailure('excel-changed', '');
    return done(DONE_TEXT.fixed);
  },
});

/** 其余按符合(0) of a discipline; asks first. */
export const fillRest =
  (id: string, note: (filled: readonly string[]) => void) =>
  ({ port, workbook, reload }: CommandContext): Asked => {
    const { inspected } = workbook;
    const score =
      inspected?.kind === 'ours'
        ? inspected.assessment.disciplines.find(({ discipline }) => discipline.id === id)
        : undefined;
    const name = score?.discipline.name ?? '';
    const texts = QUESTION_TEXT.fillRest;
    return {
      question: {
        title: texts.title(name),
        lines: texts.lines(score ? restOf(score) : 0),
        confirm: texts.confirm,
      },
      command: {
        name: 'fill-rest',
        run: async () => {
          const { count, filled, skipped } = await fillInRest(port, workbook.found, id);
          note(filled);
          await reload();
          const title = DONE_TEXT.filled(name, count);
          return skipped.length === 0
            ? done(title)
            : { tone: 'warning', title, lines: [LINE_TEXT.skipped(skipped.map(({ row = 0 }) => row))] };
        },
      },
    };
  };

/** Takes 其余按符合 back as far as nobody has touched the cells since. */
export const takeBack =
  (id: string, filled: readonly string[], forget: () => void) =>
  ({ port, workbook, reload }: CommandContext): Command => ({
    name: 'fill-rest',
    run: async () => {
      const count = await takeBackRest(port, workbook.found, id, filled);
      forget();
      await reload();
      return done(DONE_TEXT.takenBack(count, filled.length));
    },
  });

/** How many checkpoints 其余按符合 fills: those with a problem but without marks are left. */
const restOf = ({ items }: DisciplineScore): number =>
  items.flatMap(({ readings }) => readings).filter(({ state, issue }) => state === 'blank' && !issue).length;

/** 恢复规则; asks first. */
export const restoreRules = ({ writeAgain }: CommandContext): Asked => ({
  question: QUESTION_TEXT.restoreRules,
  command: {
    name: 'restore-rules',
    cancellable: true,
    run: async (run) => ((await writeAgain('rules', run)) ? done(DONE_TEXT.rulesRestored) : NOTHING_HERE),
  },
});

/** 调整行高: rows as high as their texts need. */
export const fitRows = ({ port, workbook, reload }: CommandContext): Command => ({
  name: 'fit-rows',
  run: async () => {
    await reload();
    const { fitSizes } = await workbook.plan();
    if (workbook.inspected?.kind !== 'ours') return NOTHING_HERE;
    return done(DONE_TEXT.rowsFitted(await fitSizes(port, workbook.found)));
  },
});

const problemOf = ({ inspected }: CommandContext['workbook'], key: string) =>
  inspected?.kind === 'ours'
    ? [...keyed(inspected.problems), ...keyed(inspected.remarks)].find((problem) => problem.key === key)
    : undefined;
