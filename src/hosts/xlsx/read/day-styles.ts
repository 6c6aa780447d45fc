import { attribute } from './attributes';
import { scanXml } from './scan-xml';

/** Numbers of the formats that Excel has by itself and that show a day. */
const BUILT_IN = new Set(
  [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(String),
);

/** The numbers of the cell styles that show a day, as cells name them. */
export function readDayStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(BUILT_IN);
  const styles = new Set<string>();
  const path: string[] = [];
  let style = 0;
  scanXml(xml, {
    open: (element, attributes, depth) => {
      path[depth] = element;
      if (depth !== 2) return;
      if (path[1] === 'numFmts' && element === 'numFmt') {
        const id = attribute(attributes, 'numFmtId') ?? '';
        if (showsDay(attribute(attributes, 'formatCode') ?? '')) formats.add(id);
        else formats.delete(id);
      } else if (path[1] === 'cellXfs' && element === 'xf') {
        if (formats.has(attribute(attributes, 'numFmtId') ?? '0')) styles.add(String(style));
        style++;
      }
    },
    close: () => undefined,
  });
  return styles;
}

/** Whether a number format has years or days, or months that are no minutes. */
function showsDay(code: string): boolean {
  const bare = code.toLowerCase().replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|;.*$/g, '');
  if (/general/.test(bare)) return false;
  return /[yd]|e(?![+-])/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
}
