import { type Consolidation, rankedCount } from '../../domain/consolidation/consolidation';
import { checkTarget, exists } from '../../hosts/xlsx/write-target';
import { CONSOLIDATE_TEXT } from '../../messages/consolidate-text';
import { Interruption } from '../../usecases/consolidate/interruption';
import { HostFailure } from '../../usecases/workbook-port';
import { alterationLines } from '../consolidate/alteration-lines';
import { carryOut } from '../consolidate/carry-out';
import { collectFiles } from '../consolidate/collect-files';
import { knownRubrics } from '../consolidate/known-rubrics';
import { consolidationLines } from '../consolidate/lines';
import { preferenceOf, readPreference } from '../consolidate/preference';
import { shownFiles } from '../consolidate/shown-files';
import { consolidationJson } from '../consolidation-json';
import { gapPolicyOf } from '../gap-policy-option';
import { EXIT, type Io, printIssues } from '../io';
import { options, required } from '../options';
import { progressTo } from '../progress';
import { workerPoolOf } from '../workers/worker-pool';

/** `consolidate`: many sites' workbooks into head office's ranking. With `--json` stdout holds JSON alone. */
export async function consolidateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      out: { type: 'string' },
      rubrics: { type: 'string' },
      'gap-policy': { type: 'string' },
      json: { type: 'boolean' },
      prefer: { type: 'string', multiple: true },
    },
    Number.POSITIVE_INFINITY,
  );
  const out = required(values.out, '--out 文件名');
  required(positionals[0], '要汇总的文件夹或文件');
  await checkTarget(out);
  const gapPolicy = gapPolicyOf(values['gap-policy']);
  const { rubrics, troubles } = await knownRubrics(values.rubrics);
  for (const { file, checked } of troubles) {
    io.err(CONSOLIDATE_TEXT.rubricFile(file));
    printIssues(checked.issues, io);
  }
  if (troubles.length > 0) return EXIT.dataError;
  const { files, links, folders } = await collectFiles(positionals);
  if (files.length === 0) {
    io.err(CONSOLIDATE_TEXT.nothing);
    return EXIT.dataError;
  }
  const shown = shownFiles(positionals, folders);
  const wish = readPreference(values.prefer ?? []);
  const interruption = new Interruption();
  const forget = io.onInterrupt?.(() => {
    if (interruption.stopReading.aborted)
      forget?.(); // whoever asks once more does not want to wait
    else io.err(CONSOLIDATE_TEXT.stopping);
    interruption.ask();
  });
  const workers = workerPoolOf(io.threadScript, rubrics, io.now(), gapPolicy);
  try {
    const onProgress = progressTo(io, CONSOLIDATE_TEXT.progress);
    const now = io.now();
    const { consolidation, sources } = await carryOut({
      files,
      links,
      out,
      shown,
      rubrics,
      prefer: (found) => preferenceOf(wish, found, shown),
      workers,
      now,
      interruption,
      onProgress,
    });
    if (values.json) io.out(JSON.stringify(consolidationJson(consolidation), null, 2));
    else {
      for (const line of consolidationLines(consolidation, shown)) io.out(line);
      for (const line of await alterationLines(consolidation, sources, workers, shown)) io.out(line);
    }
    return tellEnd(consolidation, out, io);
  } catch (error) {
    if (!(error instanceof HostFailure && error.code === 'cancelled')) throw error;
    io.err(CONSOLIDATE_TEXT.notSaved(out, await exists(out)));
    return EXIT.dataError;
  } finally {
    await workers.close();
    forget?.();
  }
}

function tellEnd(consolidation: Consolidation, out: string, io: Io): number {
  const { excluded } = consolidation;
  const left = excluded.filter(({ code }) => code === 'stopped').length;
  if (left > 0) io.err(CONSOLIDATE_TEXT.stopped(left));
  const ranked = rankedCount(consolidation);
  io.err(CONSOLIDATE_TEXT.written(ranked, excluded.length, out));
  return ranked > 0 ? EXIT.ok : EXIT.dataError;
}
