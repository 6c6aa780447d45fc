import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const joined = (...parts: readonly Text[]): Text => fc.tuple(...parts).map((all) => all.join(''));
const many = (part: Text, most: number): Text =>
  fc.array(part, { maxLength: most }).map((all) => all.join(''));

/** One of the usual ways, and now and then one of the unusual ones. */
const mostly = (usual: readonly string[], unusual: readonly string[]): Text =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...unusual) },
  );

const NUMBERS = ['0', '5', '-7.25', '0.1', '12345678901234567890', '1e3', '-0', '.5', '5.', '', ' 6 ', '1.0'];
const WORDS = ['TRUE', 'true', '1', '#N/A', '甲乙', '🌸', 'a&lt;b&amp;c', '&#x4E2D;', '&amp;lt;', '_x000D_'];
const ODD_TEXTS = ['&foo;', '&', 'x\r\ny', '\uFEFF', '99', '-1', '<![CDATA[a<b&]]>', '<!-- c -->z', '<?p?>'];
const text = mostly([...NUMBERS, ...WORDS, '3', '4'], ODD_TEXTS);

const gap = mostly([''], [' ', '\n\t', 'junk']);

const value = joined(
  mostly(['<v>', '<v xml:space="preserve">'], ['<v >', '<x:v>', '<v xmlns="u">']),
  text,
  mostly(['</v>'], ['</v >', '</x:v>', '']),
);

const formula = joined(
  mostly(
    [
      '<f>',
      '<f>',
      '<f aca="false">',
      '<f t="shared" ref="A1:C3" si="0">',
      '<f t="shared" si="0">',
      '<f t="array" ref="A1">',
    ],
    ["<f si='1' t='shared'>", '<f t="shared" si="">', '<f t="shared" si="0" si="1">', '<f si="0">'],
  ),
  mostly(['A1+B$2', 'SUM($A1:B2)&amp;"x"', 'IF(甲!A1&gt;2,"&lt;",1)'], ['', '<![CDATA[A1&B1]]>', 'A1\r\n+1']),
  mostly(['</f>'], ['</x>', '']),
);

const inline = joined(
  mostly(['<is><t>', '<is><t xml:space="preserve">'], ['<is><r><rPr/><t>', '<is><t/><t>', '<is> <t>']),
  text,
  mostly(['</t></is>'], ['</t></r><rPh sb="0"><t>x</t></rPh></is>', '</t></is >']),
);

const content = fc.oneof(
  { weight: 8, arbitrary: value },
  { weight: 4, arbitrary: joined(formula, value) },
  { weight: 2, arbitrary: formula },
  { weight: 2, arbitrary: inline },
  { weight: 1, arbitrary: joined(value, value) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '<v/>',
      '<f/>',
      '<f t="shared" si="0"/>',
      '<is/>',
      '<extLst/>',
      '<q:v xmlns:q="u">1</q:v>',
    ),
  },
);

const reference = mostly(
  [' r="A1"', ' r="B1"', ' r="C2"', ' r="XFD1048576"', ''],
  [" r='D1'", ' r="a1"', ' r="$A$1"', ' r="XFE1"', ' r="A0"', ' r="A1" r="B1"', ' r ="A1"', ' x:r="B9"'],
);
const type = mostly(
  ['', '', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="n"', ' t="inlineStr"', ' t="d"'],
  [" t='s'", ' t=""', ' t="&#115;"', ' t="s" t="n"', ' t="q"'],
);
const other = mostly(
  ['', '', ' s="3"', ' ph="1"', ' cm="1" vm="2"'],
  [" s='3'", ' s="a>b"', '\n', ' ', ' xmlns:z="urn:z"', ' s="<"'],
);

const cell = joined(
  mostly(['<c'], ['<x:c', '<d', '<cc']),
  other,
  fc.tuple(reference, type, fc.boolean()).map(([r, t, swapped]) => (swapped ? t + r : r + t)),
  other,
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('/>', ' />') },
    {
      weight: 4,
      arbitrary: joined(fc.constant('>'), gap, content, gap, mostly(['</c>'], ['</x:c>', '</c >'])),
    },
  ),
);

const rowTag = joined(
  mostly(['<row'], ['<rows', '<x:row']),
  mostly(
    [' r="1"', ' r="2"', ' r="7"', ''],
    [' r="0"', ' r="1048577"', ' r="x"', " r='3'", ' r="1" r="2"', ' r="2.0"'],
  ),
  mostly(
    [
      '',
      ' spans="1:3" ht="20.5" customHeight="1"',
      ' hidden="1"',
      ' hidden="true"',
      ' hidden="0"',
      ' x14ac:dyDescent="0.25"',
    ],
    [' ht="0"', ' ht="0.0"', ' ht="-0"', ' ht="1e-999"', ' hidden="&#49;"', ' ht=""'],
  ),
);
const row = fc.oneof(
  {
    weight: 8,
    arbitrary: joined(
      rowTag,
      mostly(['>'], [' >']),
      gap,
      many(joined(cell, gap), 3),
      mostly(['</row>'], ['</rows>', '']),
    ),
  },
  { weight: 1, arbitrary: joined(rowTag, fc.constantFrom('/>', ' />')) },
);

const columns = joined(
  fc.constant('<cols>'),
  many(
    mostly(
      [
        '<col min="1" max="2" hidden="1"/>',
        '<col min="3" max="3" width="0" customWidth="1"/>',
        '<col max="5" min="4" width="9"/>',
        '<col min="7" max="7" hidden="1"></col>',
      ],
      [
        '<col min="1" hidden="true" max="99999"/>',
        '<col hidden="1"/>',
        '<x:col min="8" max="8" hidden="1"/>',
        '<column/>',
        '<colx min="9" max="9" hidden="1"/>',
        '<col min="6" max="5" hidden="1"/>',
        '<col min="1" min="2" max="3" hidden="1"/>',
      ],
    ),
    2,
  ),
  fc.constant('</cols>'),
);

const section = mostly(
  [
    '<sheetProtection sheet="1" objects="1"/>',
    '<sheetProtection sheet="0"/>',
    '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    '<legacyDrawing r:id="r1"/>',
    '<dataValidation prompt=\'a>b\' x="</sheetData>">t</dataValidation>',
    '<mc:AlternateContent xmlns:mc="m"><mc:Choice><cols/></mc:Choice></mc:AlternateContent>',
    '<extLst><ext uri="{x}"><x14:c xmlns:x14="urn:x"><sheetProtection sheet="1"/></x14:c></ext></extLst>',
  ],
  [
    '<x:sheetProtection sheet="1"/>',
    '<!-- c -->',
    '<a><b>',
    '</b></a>',
    '<cols><col min="1" max="1" hidden="1"/></cols>',
    '<sheetData><row r="9"><c r="A9"><v>9</v></c></row></sheetData>',
  ],
);

/** A worksheet part as some program might write it: mostly plain, here and there unusual or broken. */
export const anySheet: Text = joined(
  mostly(
    ['', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'],
    ['\uFEFF<?xml version="1.0"?>', '<!-- x -->', '<!DOCTYPE a>'],
  ),
  mostly(
    ['<worksheet xmlns="m">', '<worksheet>', '<worksheet xmlns="m" xmlns:x="m" xmlns:r="urn:r">'],
    ['<x:worksheet xmlns:x="m">', '<worksheet xmlns="m" xmlns:x="other">', '<worksheets>'],
  ),
  fc.constantFrom('', '<sheetPr><tabColor rgb="1"/></sheetPr><dimension ref="A1"/>'),
  fc.oneof(fc.constant(''), columns),
  mostly(
    ['<sheetData>'],
    ['<sheetData >', '<sheetData xmlns="m">', '<sheetData/><sheetData>', '<x:sheetData>'],
  ),
  gap,
  many(joined(row, gap), 3),
  mostly(['</sheetData>'], ['</x:sheetData>', '', '</sheetData >']),
  many(section, 3),
  mostly(
    ['</worksheet>', '</worksheet>\n'],
    ['</worksheet><worksheet/>', '</x:worksheet>', '', '</worksheet>  x'],
  ),
);

const item = joined(
  mostly(['<si><t>', '<si><t xml:space="preserve">'], ['<si><t >', '<si ><t>']),
  text,
  mostly(['</t></si>'], ['</t></si >', '</t><phoneticPr fontId="1"/></si>']),
);
const rareItem = fc.constantFrom(
  '<si/>',
  '<si></si>',
  '<si><t/></si>',
  '<si><r><rPr><b/></rPr><t>粗</t></r><r><t> 体</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si>',
  '<si><x:t>y</x:t></si>',
  '<si><si><t>n</t></si></si>',
  '<x/>',
);

/** A shared string table in the same manner. */
export const anyStrings: Text = joined(
  mostly(['<?xml version="1.0"?><sst xmlns="m" count="1">', '<sst>'], ['<x:sst xmlns:x="m">']),
  many(joined(fc.oneof({ weight: 9, arbitrary: item }, { weight: 1, arbitrary: rareItem }), gap), 4),
  mostly(['</sst>'], ['', '</sst><a/>', '<extLst/></sst>']),
);
