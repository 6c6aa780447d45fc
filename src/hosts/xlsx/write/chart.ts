import type { ChartPlan, PlainValue } from '../../../workbook/plan';
import { NAMESPACE } from './namespaces';
import { areaOf } from './reference';
import { escapeXml } from './text-xml';
import { element, XML_HEAD } from './xml';

const CATEGORY_AXIS = 100_000_000;
const VALUE_AXIS = 100_000_001;

/** An element of a chart that is nothing but a value; `0` has to be said, because left out it often means 1. */
const val = (name: string, value: string | number): string => element(`c:${name}`, { val: String(value) });

/** The part of a horizontal bar chart of one series, the first category on top. */
export function chartXml(sheet: string, plan: ChartPlan): string {
  const { c, a, r } = { c: NAMESPACE.chart, a: NAMESPACE.drawing, r: NAMESPACE.relations };
  return (
    XML_HEAD +
    element(
      'c:chartSpace',
      { 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r },
      val('lang', 'zh-CN'),
      val('roundedCorners', 0),
      element(
        'c:chart',
        {},
        val('autoTitleDeleted', 1),
        element('c:plotArea', {}, barsXml(sheet, plan), categoryAxisXml(plan), valueAxisXml(plan)),
        val('plotVisOnly', 0), // the values are in a hidden column
        val('dispBlanksAs', 'gap'),
      ),
    )
  );
}

const barsXml = (sheet: string, plan: ChartPlan): string =>
  element(
    'c:barChart',
    {},
    val('barDir', 'bar'),
    val('grouping', 'clustered'),
    val('varyColors', 0), // left out it means that each bar has a colour of its own
    element(
      'c:ser',
      {},
      val('idx', 0),
      val('order', 0),
      element('c:tx', {}, element('c:v', {}, escapeXml(plan.title))),
      element('c:spPr', {}, element('a:solidFill', {}, element('a:srgbClr', { val: plan.color }))),
      labelsXml(plan),
      element('c:cat', {}, referenceXml('str', areaOf(sheet, plan.categories), plan.cache.categories)),
      element('c:val', {}, referenceXml('num', areaOf(sheet, plan.values), plan.cache.values)),
    ),
    val('gapWidth', 45),
    val('axId', CATEGORY_AXIS),
    val('axId', VALUE_AXIS),
  );

/** Everything that a label may show is said, because programs differ in what they add by themselves. */
const labelsXml = (plan: ChartPlan): string =>
  element(
    'c:dLbls',
    {},
    formatXml(plan.labels ?? '0.00;;'),
    textXml(plan),
    val('dLblPos', 'outEnd'),
    val('showLegendKey', 0),
    val('showVal', 1),
    val('showCatName', 0),
    val('showSerName', 0),
    val('showPercent', 0),
    val('showBubbleSize', 0),
  );

/** A number format of the chart's own, not that of the cells. */
const formatXml = (formatCode: string): string => element('c:numFmt', { formatCode, sourceLinked: '0' });

/** Size of texts, where it is not left to the program. */
const textXml = ({ size }: ChartPlan): string =>
  size === undefined
    ? ''
    : element(
        'c:txPr',
        {},
        '<a:bodyPr/><a:lstStyle/>',
        element(
          'a:p',
          {},
          element('a:pPr', {}, element('a:defRPr', { sz: size * 100 })),
          element('a:endParaRPr', { lang: 'zh-CN' }),
        ),
      );

/** A range, with its results for a viewer that does not calculate. */
const referenceXml = (kind: 'str' | 'num', area: string, results: readonly PlainValue[]): string =>
  element(
    `c:${kind}Ref`,
    {},
    element('c:f', {}, escapeXml(area)),
    element(
      `c:${kind}Cache`,
      {},
      val('ptCount', results.length),
      ...results.map((result, idx) =>
        result === null
          ? ''
          : element('c:pt', { idx: String(idx) }, element('c:v', {}, escapeXml(String(result)))),
      ),
    ),
  );

const categoryAxisXml = (plan: ChartPlan): string =>
  element(
    'c:catAx',
    {},
    val('axId', CATEGORY_AXIS),
    element('c:scaling', {}, val('orientation', 'maxMin')),
    val('delete', 0),
    val('axPos', 'l'),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    textXml(plan),
    val('crossAx', VALUE_AXIS),
    val('crosses', 'autoZero'),
    val('auto', 1),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    val('tickLblSkip', 1), // every name is shown, however close they are
  );

const valueAxisXml = ({ max }: ChartPlan): string =>
  element(
    'c:valAx',
    {},
    val('axId', VALUE_AXIS),
    element(
      'c:scaling',
      {},
      val('orientation', 'minMax'),
      max === null ? '' : val('max', max),
      val('min', 0),
    ),
    val('delete', 1),
    val('axPos', 'b'),
    formatXml('0'),
    val('crossAx', CATEGORY_AXIS),
    val('crosses', 'autoZero'),
    val('crossBetween', 'between'),
    max === null ? '' : val('majorUnit', 20),
  );
