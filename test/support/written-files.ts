import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Consolidation } from '../../src/domain/consolidation/consolidation';
import { defaultRubric } from '../../src/domain/default-rubric';
import { blankInspection, type Inspection } from '../../src/domain/inspection';
import { blankFacts } from '../../src/domain/site-facts';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import { exclusionText } from '../../src/messages/exclusion-text';
import { planHeadquarters } from '../../src/workbook/headquarters';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { planSiteListTemplate } from '../../src/workbook/site-list-plan';
import { planWorkbook } from '../../src/workbook/workbook-plan';
import { buildCase } from './cases';
import { filledInspection } from './filled-workbook';
import { laterRubric, manySites, strangers, twelveSites } from './headquarters-scene';
import { loadUniver } from './office/model-bundle';
import { fill, smallRubric } from './office/scenes';
import { cli, newFolder, put } from './run-cli';
import { openGrid } from './univer/open-grid';

const modified = new Date(Date.UTC(2011, 10, 27));

type Bytes = () => Uint8Array | Promise<Uint8Array>;

const written =
  (plan: WorkbookPlan): Bytes =>
  () =>
    writeXlsx(plan, { modified });
const headquarters = (consolidation: Consolidation): Bytes =>
  written(planHeadquarters(consolidation, { exclusion: exclusionText }).plan);

/** Every kind of file that is written by a plan alone, in the browser and on the command line alike. */
function planned(): Readonly<Record<string, Bytes>> {
  const rubric = defaultRubric();
  const full = filledInspection();
  const half: Inspection = { ...full, entries: new Map([...full.entries].slice(0, full.entries.size / 2)) };
  const blank = blankInspection(blankFacts('锦江花园', '2011Q4', 2011), 'undetermined');
  return {
    'site-blank': written(planWorkbook(rubric, blank)),
    'site-half': written(planWorkbook(rubric, half)),
    'site-full': written(planWorkbook(rubric, full)),
    'site-odd-texts': written(planWorkbook(rubric, oddTexts(full))),
    'site-small-rubric': written(planWorkbook(smallRubric(), blank)),
    ...Object.fromEntries(
      [1, 2].map((seed) => {
        const { rubric: other, inspection } = buildCase(seed, seed === 1 ? 'small' : 'full');
        return [`site-random-${seed}`, written(planWorkbook(other, inspection))];
      }),
    ),
    'site-list': written(planSiteListTemplate(rubric, 2011)),
    'headquarters-twelve': headquarters(twelveSites(laterRubric())),
    'headquarters-strangers': headquarters(strangers()),
    'headquarters-periods': headquarters(
      manySites(12, ['2011Q4', '2011Q3', '2011Q2', '2011Q1', '2010Q4'], 0.3),
    ),
    'headquarters-many': headquarters(manySites(600, ['2011Q4'], 0.05)),
  };
}

const ODD = '<&>"\' \u0001\u000b\ufffe _x0041_ 🌸 \t上\r\n下 =1+1 ]]>';

/** People paste anything into a cell. */
function oddTexts(inspection: Inspection): Inspection {
  return {
    ...inspection,
    entries: new Map(
      [...inspection.entries].map(([id, entry], i) => [
        id,
        entry.reason === null ? entry : { ...entry, reason: i % 2 ? ODD : `${ODD}${'字'.repeat(120)}` },
      ]),
    ),
    roster: inspection.roster.map((person) => ({ ...person, name: `${person.name}${ODD}` })),
    facts: { ...inspection.facts, site: `${ODD}小区`, siteManager: ODD },
  };
}

/** What the workbench saves: a workbook made in it, and files that it has opened. */
async function savedByWorkbench(
  opened: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Bytes>> {
  const { openBytes, saveBook } = loadUniver();
  const made: Record<string, Bytes> = {};
  const world = openGrid();
  await fill(world.port);
  const bytes = await saveBook(world.book, '未命名', modified);
  made['workbench-generated'] = () => bytes;
  world.dispose();
  for (const [name, content] of Object.entries(opened)) {
    const other = openGrid(openBytes(content, `${name}.xlsx`).plan);
    const again = await saveBook(other.book, name, modified);
    made[`workbench-opened-${name}`] = () => again;
    other.dispose();
  }
  return made;
}

const ENTRIES = {
  entries: [
    { checkpoint: 'CS-01.1', deduction: 1, reason: '一人未佩戴工牌' },
    { checkpoint: 'CL-01.1', deduction: '/', reason: '本项目没有' },
  ],
  rest: 'conforming',
};

/** What the command line writes: other deflating, files in pieces, rows of 明细 behind the planned ones. */
async function writtenByCommandLine(
  inbox: Readonly<Record<string, Uint8Array>>,
): Promise<Record<string, Bytes>> {
  const folder = newFolder();
  const path = (name: string): string => join(folder, name);
  const run = async (...args: readonly string[]): Promise<void> => {
    const { code, err } = await cli(...args);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`);
  };
  await run('generate', '--site', '锦江花园', '--period', '2011Q4', '--out', path('generated.xlsx'));
  await run(
    'fill',
    path('generated.xlsx'),
    '--entries',
    put(folder, 'entries.json', ENTRIES),
    '--out',
    path('filled.xlsx'),
  );
  await run('batch', '--template', path('template.xlsx'));
  const list = put(
    folder,
    'list.csv',
    '项目名称,检查期间,姓名,岗位\n东湖花园,2011Q4,张三,项目经理\n🌸A,2011Q4,,\n',
  );
  await run('batch', '--sites', list, '--out', path('batch.zip'));
  mkdirSync(path('inbox'));
  for (const [name, bytes] of Object.entries(inbox))
    writeFileSync(join(path('inbox'), `${name}.xlsx`), bytes);
  await run('consolidate', path('inbox'), '--out', path('consolidated.xlsx'));
  const inZip = Object.entries(unzipSync(readFileSync(path('batch.zip'))));
  return Object.fromEntries([
    ...['generated', 'filled', 'template', 'consolidated'].map((name): [string, Bytes] => [
      `cli-${name}`,
      () => readFileSync(path(`${name}.xlsx`)),
    ]),
    ...inZip.map(([, bytes], i): [string, Bytes] => [`cli-batch-${i + 1}`, () => bytes]),
  ]);
}

/** A file of every kind that we write, each under its kind in a new folder. */
export async function writeEveryKind(): Promise<ReadonlyMap<string, string>> {
  const folder = newFolder();
  const files = new Map<string, string>();
  const keep = async (all: Readonly<Record<string, Bytes>>): Promise<void> => {
    for (const [kind, bytes] of Object.entries(all)) {
      const file = join(folder, `${kind}.xlsx`);
      writeFileSync(file, await bytes());
      files.set(kind, file);
    }
  };
  await keep(planned());
  const kept = (kind: string): Uint8Array => readFileSync(files.get(kind) as string);
  await keep(await writtenByCommandLine({ full: kept('site-full'), blank: kept('site-blank') }));
  await keep(
    await savedByWorkbench({ site: kept('site-small-rubric'), headquarters: kept('headquarters-twelve') }),
  );
  return files;
}
