import { type Consolidation, rankedCount } from '../../../../domain/consolidation/consolidation';
import { policiesOf } from '../../../../domain/consolidation/policies';
import type { RankedSite } from '../../../../domain/consolidation/ranking';
import { parseRubric, toDocument } from '../../../../domain/parse-rubric';
import { type Rubric, shortCode } from '../../../../domain/rubric';
import { MOST_RUBRIC_BYTES, rubricInText } from '../../../../domain/rubric-text';
import { XLSX_TYPE } from '../../../../hosts/xlsx/media-type';
import { type RowSource, xlsxPieces } from '../../../../hosts/xlsx/write';
import { RowPacker } from '../../../../hosts/xlsx/write/row-packer';
import { portableDeflater } from '../../../../hosts/xlsx/zip/deflate';
import { alterationWords } from '../../../../messages/alteration-words';
import { exclusionText } from '../../../../messages/exclusion-text';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { issueText } from '../../../../messages/issue-text';
import { policyLine, siteNote } from '../../../../messages/policy-text';
import type { Examined } from '../../../../usecases/consolidate/examine';
import { Gathering } from '../../../../usecases/consolidate/gathering';
import { headquartersFileName, planConsolidated } from '../../../../usecases/consolidate/headquarters';
import { SiteRows } from '../../../../usecases/consolidate/site-rows';
import type { ConsolidateReply, ConsolidateRequest } from '../model/consolidate-messages';
import { BlobSink } from './blob-sink';
import { consolidationView } from './consolidation-view';
import { rubricsOf } from './file-examiner';

/** What 明细 shows of a site as a text, which takes less memory than objects. */
const asText = (examined: Examined): Examined<string> =>
  examined.kind === 'excluded' ? examined : { ...examined, detail: JSON.stringify(examined.detail) };

/** Sums up what became of the files and writes head office's workbook, away from the page. */
export class ConsolidateServer {
  private readonly gathering = new Gathering<string>();

  constructor(private readonly reply: (message: ConsolidateReply) => void) {}

  async serve(request: ConsolidateRequest): Promise<void> {
    if (request.kind === 'take') this.gathering.take(asText(request.examined));
    else if (request.kind === 'rubric') this.reply(await this.readRubric(request.file));
    else await this.finish(request);
  }

  private async finish({
    notBegun,
    now,
    rubrics: documents,
    prefer,
  }: Extract<ConsolidateRequest, { kind: 'finish' }>) {
    const rubrics = rubricsOf(documents);
    const consolidation = this.gathering.finish(notBegun, now, rubrics, {
      files: new Set(prefer),
      newest: false,
    });
    this.reply({ kind: 'consolidated', view: consolidationView(consolidation) });
    const file = rankedCount(consolidation) > 0 ? await this.write(consolidation, now, rubrics) : null;
    this.reply({ kind: 'written', file, name: headquartersFileName(consolidation) });
  }

  private async write(
    consolidation: Consolidation,
    modified: Date,
    rubrics: readonly Rubric[],
  ): Promise<Blob> {
    const { plan, details, detailStyles } = planConsolidated(
      consolidation,
      {
        exclusion: exclusionText,
        alteration: alterationWords,
        policy: policyLine(policiesOf(consolidation)),
        note: siteNote,
      },
      this.gathering.alteredFiles(consolidation),
    );
    const siteRows = new SiteRows(rubrics);
    const of = rankedCount(consolidation);
    let done = 0;
    const rowsOf = (site: RankedSite) => {
      this.reply({ kind: 'writing', done: ++done, of });
      const { file, fingerprint, site: name, period, inspectedOn } = site;
      const head = { site: name, period, inspectedOn };
      return siteRows.of({ fingerprint, head, detail: JSON.parse(this.gathering.detailOf(file)) });
    };
    const more = new Map(
      details.map(({ name, sites }): readonly [string, RowSource] => [
        name,
        async function* (texts) {
          const packer = new RowPacker(detailStyles, texts, portableDeflater);
          for (const { site, first } of sites) {
            packer.add({ first, ...rowsOf(site) });
            yield packer.take();
          }
        },
      ]),
    );
    const sink = new BlobSink(XLSX_TYPE);
    for await (const piece of xlsxPieces(plan, { modified, more })) sink.add(piece);
    return sink.finish();
  }

  private async readRubric(file: File): Promise<ConsolidateReply> {
    if (file.size > MOST_RUBRIC_BYTES)
      return { kind: 'rubric-refused', problems: [HEADQUARTERS_TEXT.consolidate.rubricTooLarge] };
    const checked = rubricInText(await file.text(), parseRubric);
    if (!checked.ok) return { kind: 'rubric-refused', problems: [...new Set(checked.issues.map(issueText))] };
    const { value: rubric } = checked;
    return {
      kind: 'rubric',
      rubric: { document: toDocument(rubric), version: rubric.version, code: shortCode(rubric) },
    };
  }
}
