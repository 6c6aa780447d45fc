/** What a single key means where nothing else has been typed. */
export type Sign = 'conforms' | 'not-applicable' | 'whole-item' | 'back';

const SIGNS: Readonly<Record<Sign, string>> = {
  conforms: '+＋=＝√✓✔☑',
  'not-applicable': '/／、',
  'whole-item': '*＊',
  back: '-－−—',
};

/** The meaning of a typed character; null where it is an ordinary one. All of them are on a numeric keypad. */
export function signOf(typed: string): Sign | null {
  const text = typed.trim();
  if ([...text].length !== 1) return null;
  return (Object.keys(SIGNS) as Sign[]).find((sign) => SIGNS[sign].includes(text)) ?? null;
}
