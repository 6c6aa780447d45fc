import type { Rubric } from '../../domain/rubric';
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

const packerOf = ({ styles, rubrics: used }: DetailNames, rubrics: readonly Rubric[]): RowPacker =>
  new RowPacker(styles, shareTexts(textsHeldOnce(used, rubrics)), nativeDeflater);
