import type { Rubric } from '../../domain/rubric';
import type { CellNames } from '../../hosts/xlsx/write/cell-xml';
import { RowPacker } from '../../hosts/xlsx/write/row-packer';
import { shareTexts } from '../../hosts/xlsx/write/shared-texts';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import type { Packed } from '../../hosts/xlsx/zip/write-zip';
import { SiteRows, textsHeldOnce } from '../../usecases/consolidate/site-rows';
import { inflateDetail } from './deflated-detail';
import type { DetailNames, Work } from './jobs';

/** Lays out sites on 明细, one after the other; what they have in common is made once for each sheet. */
export function sitePacker(rubrics: readonly Rubric[]): (job: Work['pack']['job']) => Packed {
  const siteRows = new SiteRows(rubrics);
  const packers = new Map<string, RowPacker>();
  return ({ sites, names }) => {
    const key = JSON.stringify(names);
    const packer = packers.get(key) ?? packerOf(names, rubrics);
    packers.set(key, packer);
    for (const { first, detail, ...site } of sites)
      packer.add({ first, ...siteRows.of({ ...site, detail: inflateDetail(detail) }) });
    return packer.take();
  };
}

function packerOf({ styles, rubrics: used }: DetailNames, rubrics: readonly Rubric[]): RowPacker {
  const numbers = new Map(styles);
  const names: CellNames = {
    style: (style) => numbers.get(style) ?? 0,
    texts: shareTexts(textsHeldOnce(used, rubrics)),
  };
  const columns = styles.map(([style]) => style);
  return new RowPacker(columns, names, nativeDeflater);
}
