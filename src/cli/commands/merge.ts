import { basename, resolve } from 'node:path';
import type { Settlement } from '../../domain/merge/conflict';
import { FilePort } from '../../hosts/xlsx/file-port';
import { ReadingCache } from '../../hosts/xlsx/read/cache/reading-cache';
import { contentsOf } from '../../hosts/xlsx/read/contents';
import { readBytes } from '../../hosts/xlsx/read-file';
import { conflictLines, MERGE_TEXT, refusalLines } from '../../messages/merge-text';
import { conflictView } from '../../usecases/conflict-view';
import { leftBehind } from '../../usecases/left-behind';
import { type MergedWorkbook, mergeWorkbooks, readMergeable } from '../../usecases/merge';
import { recordingTo } from '../../usecases/record-write';
import { EXIT, type Io } from '../io';
import { mayLeaveBehind } from '../left-behind-option';
import { options, required, UsageError } from '../options';

/** `merge`: several half-filled workbooks of one inspection become one; a person decides where they contradict each other. */
export async function mergeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      out: { type: 'string' },
      prefer: { type: 'string' },
      'allow-altered': { type: 'boolean' },
      'drop-own-sheets': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    Number.POSITIVE_INFINITY,
  );
  const out = required(values.out, '--out 文件名');
  const names = namesOf(positionals);
  if (positionals.some((path) => resolve(path) === resolve(out)))
    throw new UsageError(MERGE_TEXT.outIsGiven(out));
  const settlement = preferring(values.prefer, names);
  const now = io.now();
  const refuse = (): number => {
    io.err(MERGE_TEXT.nothingWritten);
    return EXIT.dataError;
  };
  const sources = [];
  const cache = new ReadingCache();
  for (const [path, file] of names)
    sources.push({ file, path, found: await new FilePort(path, now, cache).read() });
  const read = readMergeable(sources, { allowAltered: values['allow-altered'] === true });
  if (!read.ok) {
    for (const line of read.refusals.flatMap(refusalLines)) io.err(line);
    if (read.refusals.some(({ code }) => code === 'altered')) io.err(MERGE_TEXT.allowHint);
    return refuse();
  }
  const left = sources.map(({ path, found }, i) => {
    const reading = read.value.readings[i];
    return reading ? leftBehind(reading, found, contentsOf(readBytes(path))) : { ownSheets: [], unheld: [] };
  });
  if (!mayLeaveBehind(left, values['drop-own-sheets'], io)) return refuse();
  const merged = mergeWorkbooks(read.value, settlement);
  if (values.json === true) io.out(mergeJson([...names.values()], merged));
  if (merged.unsettled.length > 0) {
    const open = merged.unsettled.map((conflict) => conflictView(conflict, read.value.rubric));
    if (values.json !== true)
      for (const line of [MERGE_TEXT.unsettled(open.length), ...conflictLines(open)]) io.err(line);
    return refuse();
  }
  await recordingTo(new FilePort(out, now), now).write(merged.plan);
  if (values.json === true) return EXIT.ok;
  io.out(MERGE_TEXT.done(names.size, merged.entries, out));
  if (merged.days.length > 0) io.out(MERGE_TEXT.days(merged));
  if (merged.conflicts.length > 0) io.out(MERGE_TEXT.settled(merged.conflicts.length));
  return EXIT.ok;
}

/** The files by their paths, each with a name of its own: the path itself where two are called the same. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  if (paths.length < 2) throw new UsageError(MERGE_TEXT.needsTwo);
  const twice = paths.find((path, i) => paths.some((other, j) => j < i && resolve(other) === resolve(path)));
  if (twice !== undefined) throw new UsageError(MERGE_TEXT.sameFile(twice));
  const bases = paths.map((path) => basename(path));
  return new Map(
    paths.map((path, i) => {
      const base = bases[i] ?? path;
      return [path, bases.filter((other) => other === base).length > 1 ? path : base];
    }),
  );
}

function preferring(prefer: string | undefined, names: ReadonlyMap<string, string>): Settlement {
  if (prefer === undefined) return {};
  const found = [...names].find(([path, name]) => resolve(path) === resolve(prefer) || name === prefer);
  if (!found) throw new UsageError(MERGE_TEXT.preferUnknown(prefer));
  return { all: found[1] };
}

/** A merge as other programs read it. */
const mergeJson = (
  files: readonly string[],
  { entries, conflicts, unsettled, days }: MergedWorkbook,
): string =>
  JSON.stringify(
    {
      files,
      entries,
      conflicts: conflicts.map((conflict) => ({
        kind: conflict.kind,
        key: conflict.key,
        settled: !unsettled.includes(conflict),
        values: conflict.values.map(({ file, record }) => ({ file, ...record })),
      })),
      days,
    },
    null,
    2,
  );
