import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRubric } from '../../src/domain/default-rubric';
import { toDocument } from '../../src/domain/parse-rubric';
import type { CheckpointDocument, ItemDocument, RubricDocument } from '../../src/domain/rubric-document';
import { cli, newFolder, put } from './run-cli';

/** A workbook of today's edition with the sample's entries, and two further editions of the rubric, as files. */
export interface EditionFiles {
  readonly workbook: string;
  /** Of format 1 before it was upgraded. */
  readonly next: string;
  readonly last: string;
}

/** Makes the files as head office and a site do. */
export async function editionFiles(): Promise<EditionFiles> {
  const folder = newFolder();
  const workbook = join(folder, '锦江花园.xlsx');
  await done('generate', '--site', '锦江花园', '--period', '2011Q4', '--out', workbook);
  await done('fill', workbook, '--entries', 'samples/inspection.json', '--out', workbook);
  const today = put(folder, 'today.json', toDocument(defaultRubric()));
  const edited = put(folder, 'edited.json', nextEdition(toDocument(defaultRubric())));
  const next = join(folder, '细则2012Q1.json');
  await done('rubric', edited, '--upgrade', '--after', today, '--out', next);
  const last = put(folder, '细则2012Q2.json', lastEdition(JSON.parse(readFileSync(next, 'utf8'))));
  return { workbook, next, last };
}

async function done(...args: readonly string[]): Promise<void> {
  const { code, err } = await cli(...args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`);
}

/** One inserted in front, one reworded, one moved within its item, one item with another range and another mark. */
function nextEdition(document: RubricDocument): RubricDocument {
  const at = itemsOf(document);
  at('CS-01').checkpoints.unshift('服务热线和投诉渠道上墙公示');
  at('CS-03').checkpoints.splice(2, 1, '每月回访派工单不少于10份，并有记录');
  at('CS-07').checkpoints.reverse();
  at('FM-01').deductPerMissing = { min: 1, max: 1 };
  at('FM-01').fullMark += 1;
  at('FM-02').fullMark -= 1;
  return { ...document, version: '2012Q1-1' };
}

/** One inserted, one reworded, one moved into another discipline, one item with another range, other weights, another name. */
function lastEdition(document: RubricDocument): RubricDocument {
  const at = itemsOf(document);
  at('OM-04').checkpoints.unshift({ id: 'OM-04.n1', text: '交接班有当面清点记录' });
  at('FM-03').checkpoints = at('FM-03').checkpoints.map((one) =>
    idOf(one) === 'FM-03.6' ? { id: 'FM-03.6', text: '发电机每月试运行一次，并有记录' } : one,
  );
  const from = at('CS-12');
  const [moved] = from.checkpoints.filter((one) => idOf(one) === 'CS-12.3');
  from.checkpoints = from.checkpoints.filter((one) => one !== moved);
  if (moved) at(homeFor(from, document)).checkpoints.push(moved);
  at('OM-12').deductPerMissing = { min: 0.6, max: 0.9 };
  for (const discipline of document.disciplines) {
    if (discipline.id === 'greening' || discipline.id === 'cleaning') discipline.weight = 10;
    if (discipline.id === 'greening') discipline.name = '园林管理';
  }
  return { ...document, version: '2012Q2-1' };
}

const idOf = (one: CheckpointDocument): string => (typeof one === 'string' ? '' : one.id);

/** An item of 保洁管理 with the same range. */
function homeFor({ deductPerMissing }: ItemDocument, { disciplines }: RubricDocument): string {
  const home = disciplines
    .find(({ id }) => id === 'cleaning')
    ?.items.find((item) => JSON.stringify(item.deductPerMissing) === JSON.stringify(deductPerMissing));
  if (!home) throw new Error('no item has that range');
  return home.id;
}

const itemsOf = ({ disciplines }: RubricDocument) => {
  const items = new Map(disciplines.flatMap((one) => one.items).map((item) => [item.id, item]));
  return (id: string): ItemDocument => {
    const item = items.get(id);
    if (!item) throw new Error(id);
    return item;
  };
};
