import type { Rubric } from '../../domain/rubric';
import type { CellNames } from '../../hosts/xlsx/write/cell-xml';
import { packRows } from '../../hosts/xlsx/write/packed-rows';
import { type SharedTexts, shareTexts } from '../../hosts/xlsx/write/shared-texts';
import { nativeDeflater } from '../../hosts/xlsx/zip/native';
import type { Packed } from '../../hosts/xlsx/zip/write-zip';
import { siteRows, textsHeldOnce } from '../../usecases/consolidate/site-rows';
import { inflateDetail } from './deflated-detail';
import type { Work } from './jobs';

/** Lays out sites on 明细, one after the other; the texts of a file's rubrics are numbered once. */
export function sitePacker(known: readonly Rubric[]): (job: Work['pack']['job']) => Packed {
  const numbered = new Map<string, SharedTexts>();
  const textsOf = (fingerprints: readonly string[]): SharedTexts => {
    const key = fingerprints.join();
    const texts = numbered.get(key) ?? shareTexts(textsHeldOnce(fingerprints, known));
    numbered.set(key, texts);
    return texts;
  };
  return ({ first, styles, detail, rubrics, ...site }) => {
    const numbers = new Map(styles);
    const columns = styles.map(([style]) => style);
    const rows = siteRows({ ...site, detail: inflateDetail(detail) }, known);
    const style: CellNames['style'] = (wanted) => numbers.get(wanted) ?? 0;
    return packRows({ first, styles: columns, rows }, { style, texts: textsOf(rubrics) }, nativeDeflater);
  };
}
