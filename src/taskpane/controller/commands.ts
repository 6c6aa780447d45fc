import type { DisciplineScore } from '../../domain/scoring';
import { DONE_TEXT, LINE_TEXT, QUESTION_TEXT } from '../../messages/command-text';
import { issueText } from '../../messages/issue-text';
import { fillRest } from '../../usecases/live/fill-rest';
import { firstToFill } from '../../usecases/live/first-to-fill';
import type { Part } from '../../usecases/live/rewrite';
import { HostFailure, type LivePort, type RepairResult } from '../../usecases/workbook-port';
import { keyed } from '../features/check/model/check-view';
import { askedGenerate } from '../features/generate/model/generate-command';
import type { PaneActions } from '../pane-actions';
import type { Asked, CommandContext } from './command-context';
import type { Command, Run, Told } from './command-runner';
import type { OpenWorkbook } from './open-workbook';
import { tabOf } from './tab-of';

/** The pane's commands. Each ends with the pane showing the workbook as it is then. */
export function commandsOf(context: CommandContext) {
  const { port, workbook, send } = context;
  const done = (title: string, lines: readonly string[] = []): Told => ({ tone: 'success', title, lines });

  /** Writes a part of the workbook again from a fresh reading. */
  const writeAgain = async (part: Part, { signal, step, commit }: Run): Promise<boolean> => {
    step(0, STEPS);
    await context.reload();
    const { rewrite } = await workbook.plan();
    if (workbook.inspected?.kind !== 'ours') return false;
    if (signal.aborted) throw new HostFailure('cancelled', '');
    await rewrite(part, port, workbook.found, {
      signal,
      onStep: (at) => step(1 + at, STEPS),
      onCommit: commit,
      onRefused: context.onRefused,
    });
    await context.reload();
    return true;
  };
  const nothingHere: Told = { tone: 'warning', title: DONE_TEXT.failed, lines: [LINE_TEXT.foreign] };

  return {
    start: (): Command => ({
      name: 'start',
      run: async () => repairedText(await context.reload()),
    }),
    generate: (): Asked => askedGenerate(context),
    useEdition: (file: File | null): Command => ({
      name: 'edition',
      run: async () => {
        await context.useEdition(file);
        return null;
      },
    }),
    recheck: (): Command => ({
      name: 'recheck',
      run: async () => {
        const repaired = repairedText(await context.reload());
        const { inspected } = workbook;
        if (inspected?.kind !== 'ours')
          return repaired ?? (inspected?.kind === 'foreign' ? nothingHere : null);
        const { length } = inspected.problems;
        return (
          repaired ?? {
            tone: length > 0 ? 'warning' : 'success',
            title: DONE_TEXT.checked(length),
            lines: [],
          }
        );
      },
    }),
    goTo: (key: string): Command => ({
      name: 'go-to',
      run: async () => {
        const cell = problemOf(workbook, key)?.cell ?? send.cell(key);
        if (cell) await port.select(cell.sheet, cell.row, cell.column);
        return null;
      },
    }),
    fix: (key: string): Command => ({
      name: 'fix',
      run: async () => {
        const problem = problemOf(workbook, key);
        if (!problem?.cell || problem.fix === null || problem.fix === 'restore-rules') return null;
        const set = await port.edit([{ ...problem.cell, ...problem.fix }]);
        await context.reload();
        if (set === 0) throw new HostFailure('excel-changed', '');
        return done(DONE_TEXT.fixed);
      },
    }),
    /** How a problem is mended. */
    mendedBy: (key: string): 'restore-rules' | 'rectification' | 'fix' => {
      if (problemOf(workbook, key)?.fix === 'restore-rules' || send.isRestored(key)) return 'restore-rules';
      return send.listsAnew(key) ? 'rectification' : 'fix';
    },
    fillRest: (id: string): Asked => {
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
            const { count, skipped } = await fillRest(port, workbook.found, id);
            await context.reload();
            const title = DONE_TEXT.filled(name, count);
            return skipped.length === 0
              ? done(title)
              : { tone: 'warning', title, lines: [LINE_TEXT.skipped(skipped.map(({ row = 0 }) => row))] };
          },
        },
      };
    },
    restoreRules: (): Asked => ({
      question: QUESTION_TEXT.restoreRules,
      command: {
        name: 'restore-rules',
        cancellable: true,
        run: async (run) => ((await writeAgain('rules', run)) ? done(DONE_TEXT.rulesRestored) : nothingHere),
      },
    }),
    fitRows: (): Command => ({
      name: 'fit-rows',
      run: async () => {
        await context.reload();
        const { fitSizes } = await workbook.plan();
        if (workbook.inspected?.kind !== 'ours') return nothingHere;
        return done(DONE_TEXT.rowsFitted(await fitSizes(port, workbook.found)));
      },
    }),
    writeSummary: (): Command => ({
      name: 'summary',
      cancellable: true,
      run: async (run) => {
        if (!(await writeAgain('summary', run))) return nothingHere;
        await showSheet(port, workbook, 'summary');
        return done(DONE_TEXT.summaryWritten);
      },
    }),
    makeRectification: (): Command => ({
      name: 'rectification',
      cancellable: true,
      run: async (run) => {
        if (!(await writeAgain('rectification', run))) return nothingHere;
        await showSheet(port, workbook, 'rectification');
        const { inspected } = workbook;
        const count = inspected?.kind === 'ours' ? inspected.reading.inspection.rectification.size : 0;
        return done(DONE_TEXT.rectificationWritten(count));
      },
    }),
    checkSending: (): Command => ({
      name: 'send-check',
      run: async () => {
        await send.open();
        const repaired = repairedText(await context.reload());
        // What is sent is printed: where Excel refuses, the check still says everything.
        await workbook.planning?.fitSizes(port, workbook.found).catch(() => 0);
        const { inspected } = workbook;
        const { pending, ready } = send.view ?? {};
        if (pending === undefined)
          return inspected?.kind === 'damaged'
            ? { tone: 'error', title: DONE_TEXT.failed, lines: inspected.issues.map(issueText) }
            : nothingHere;
        return (
          repaired ?? {
            tone: ready ? 'success' : 'warning',
            title: DONE_TEXT.sendChecked(pending),
            lines: [],
          }
        );
      },
    }),
    show: (sheet: Parameters<PaneActions['show']>[0]): Command => ({
      name: 'show',
      run: async () => {
        await showSheet(port, workbook, sheet);
        return null;
      },
    }),
  };
}

/** How many checkpoints 其余按符合 fills: those with a problem but without marks are left. */
const restOf = ({ items }: DisciplineScore): number =>
  items.flatMap(({ readings }) => readings).filter(({ state, issue }) => state === 'blank' && !issue).length;

/** What mends a problem with one click, asking first where that cannot be undone. */
export function mending(commands: ReturnType<typeof commandsOf>, key: string): Asked {
  const by = commands.mendedBy(key);
  if (by === 'restore-rules') return commands.restoreRules();
  return { question: null, command: by === 'fix' ? commands.fix(key) : commands.makeRectification() };
}

/** Steps of writing again as they are shown: reading, comparing, writing, reading. */
const STEPS = 4;

const problemOf = ({ inspected }: OpenWorkbook, key: string) =>
  inspected?.kind === 'ours'
    ? [...keyed(inspected.problems), ...keyed(inspected.remarks)].find((problem) => problem.key === key)
    : undefined;

async function showSheet(
  port: LivePort,
  workbook: OpenWorkbook,
  sheet: Parameters<PaneActions['show']>[0],
): Promise<void> {
  const tab = tabOf(workbook.inspected, sheet);
  if (tab === null) throw new HostFailure('excel-changed', '');
  const { inspected, found } = workbook;
  const cell =
    inspected?.kind === 'ours' && typeof sheet !== 'string'
      ? firstToFill(found, inspected.reading, sheet.discipline)
      : null;
  await port.select(tab, cell?.row, cell?.column);
}

function repairedText(repaired: RepairResult): Told {
  if (repaired === 'nothing') return null;
  return repaired === 'done'
    ? { tone: 'info', title: DONE_TEXT.repaired, lines: [] }
    : { tone: 'warning', title: DONE_TEXT.keptOld, lines: [LINE_TEXT.keptOld] };
}
