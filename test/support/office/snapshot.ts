import { type OfficeWorld, startOffice } from './start-office';
import { transplant } from './transplant';

/** What a book keeps besides the grid; a request that is under way and events that are to come are not among it. */
const KEPT = ['root', 'rules', 'shownFormulas', 'facts', 'references', 'worksheets', 'lastReference'];

/** Makes a workbook once, and opens a copy of it as often as it is asked for: everything in it is as it was made. */
export function sceneOf(make: () => Promise<OfficeWorld>): () => Promise<OfficeWorld> {
  let made: Promise<OfficeWorld> | null = null;
  return async () => {
    made ??= make();
    return await copyOf(await made);
  };
}

/** Opens a copy of a workbook in an Excel of its own. The original must not be used any more. */
async function copyOf({ book, grid }: OfficeWorld): Promise<OfficeWorld> {
  await book.settle();
  const data = JSON.stringify(grid.api.getActiveWorkbook()?.save());
  const world = startOffice({
    dataOf: (unit) => JSON.parse(data.replaceAll(`"${grid.unitId}"`, `"${unit}"`)),
  });
  const shared = new Map<unknown, unknown>([
    [book, world.book],
    [grid, world.grid],
  ]);
  for (const field of KEPT) {
    const value: unknown = Reflect.get(book, field);
    if (value === undefined) throw new Error(`a book has no ${field} any more`);
    Reflect.set(world.book, field, transplant(value, shared));
  }
  world.grid.activate(grid.activeSheet());
  await world.port.read(); // that of the original knows the workbook, too
  return world;
}
