import { upgradeRubric } from '../../domain/migration/upgrade-rubric';
import type { Rubric } from '../../domain/rubric';
import { checkpointIndex, shortCode } from '../../domain/rubric';
import { replaceFile } from '../../hosts/xlsx/file-port';
import { MIGRATE_TEXT } from '../../messages/migrate-text';
import { EXIT, type Io, printIssues } from '../io';
import { options, refuseWithout, required } from '../options';
import { loadRubric } from '../rubric-option';

/** `rubric`: says what is wrong with a rubric's file; `--upgrade` gives its checkpoints ids of their own. */
export async function rubricCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = options(
    args,
    {
      upgrade: { type: 'boolean' },
      after: { type: 'string', multiple: true },
      out: { type: 'string' },
    },
    1,
  );
  refuseWithout('upgrade', values, ['after', 'out']);
  const rubric = await loaded(required(positionals[0], '细则文件'), io);
  if (!rubric) return EXIT.dataError;
  if (values.upgrade !== true) {
    io.out(MIGRATE_TEXT.rubricFine(rubric.version, shortCode(rubric), rubric.format));
    return EXIT.ok;
  }
  const out = required(values.out, '--out 文件名');
  const refuse = (): number => {
    io.err(MIGRATE_TEXT.nothingWritten);
    return EXIT.dataError;
  };
  if (rubric.format === 2) {
    io.err(MIGRATE_TEXT.alreadyStated);
    return refuse();
  }
  const earlier: Rubric[] = [];
  for (const file of values.after ?? []) {
    const edition = await loaded(file, io);
    if (!edition) return refuse();
    earlier.push(edition);
  }
  const document = upgradeRubric(rubric, earlier);
  await replaceFile(out, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
  const before = new Set(earlier.flatMap((edition) => [...checkpointIndex(edition).keys()]));
  const ids = document.disciplines
    .flatMap(({ items }) => items)
    .flatMap(({ checkpoints }) => checkpoints.map((one) => (typeof one === 'string' ? '' : one.id)));
  io.out(MIGRATE_TEXT.upgraded(out, ids.length, ids.filter((id) => before.has(id)).length));
  return EXIT.ok;
}

/** A rubric from a file; null where it is refused, which is reported. */
async function loaded(path: string, io: Io): Promise<Rubric | null> {
  const rubric = await loadRubric(path);
  if (rubric.ok) return rubric.value;
  printIssues(rubric.issues, io);
  return null;
}
