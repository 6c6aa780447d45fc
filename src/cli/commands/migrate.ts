import { FilePort } from '../../hosts/xlsx/file-port';
import { contentsOf } from '../../hosts/xlsx/read/contents';
import { readBytes } from '../../hosts/xlsx/read-file';
import { MIGRATE_TEXT } from '../../messages/migrate-text';
import { prepareMigration } from '../../usecases/migrate';
import { recordingTo } from '../../usecases/record-write';
import { whyMoved } from '../../usecases/why-moved';
import { EXIT, type Io, printIssues } from '../io';
import { mayLeaveBehind } from '../left-behind-option';
import { options, required } from '../options';
import { loadRubric } from '../rubric-option';

/** `migrate`: a workbook in another edition of its rubric; what cannot follow goes to 未迁移. */
export async function migrateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      rubric: { type: 'string' },
      out: { type: 'string' },
      'drop-own-sheets': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    1,
  );
  const source = required(positionals[0], '要换细则的工作簿');
  const rubricFile = required(values.rubric, '--rubric 新细则文件');
  const out = required(values.out, '--out 文件名');
  const now = io.now();
  const found = await new FilePort(source, now).read();
  const rubric = await loadRubric(rubricFile);
  const prepared = rubric.ok ? prepareMigration(found, contentsOf(readBytes(source)), rubric.value) : rubric;
  const refuse = (): number => {
    io.err(MIGRATE_TEXT.nothingWritten);
    return EXIT.dataError;
  };
  if (!prepared.ok) {
    printIssues(prepared.issues, io);
    return refuse();
  }
  const { plan, from, to, kept, moved, restored, notes, ownSheets, unheld } = prepared.value;
  if (!mayLeaveBehind([prepared.value], values['drop-own-sheets'], io)) return refuse();
  await recordingTo(new FilePort(out, now), now).write(plan);
  if (values.json === true) {
    io.out(JSON.stringify({ from, to, kept, moved, restored, notes, ownSheets, unheld }, null, 2));
    return EXIT.ok;
  }
  io.out(MIGRATE_TEXT.done(from, to, out));
  io.out(MIGRATE_TEXT.kept(kept.length));
  if (restored.length > 0) io.out(MIGRATE_TEXT.restored(restored.length));
  if (moved.length > 0) {
    const shown = moved.map(({ id, reason }) => ({ id, why: whyMoved(reason) }));
    for (const line of MIGRATE_TEXT.moved(shown)) io.out(line);
  }
  if (notes.length > 0) for (const line of MIGRATE_TEXT.notes(notes)) io.out(line);
  return EXIT.ok;
}
