import { ApiObject } from '../protocol/api-object';
import { HostError } from '../protocol/host-error';
import type { Modelled } from './modelled';
import type { OpenBook } from './open-book';

declare module './modelled' {
  interface Models {
    footers: [Excel.HeaderFooterGroup, HeaderFooterGroup];
    footer: [Excel.HeaderFooter, HeaderFooter];
  }
}

/** Longest header or footer, all of its parts together as a file has them: &L…&C…&R…. */
const LONGEST = 255;

const FOOTERS = ['leftFooter', 'centerFooter', 'rightFooter'] as const;

/** The footer of every page. */
export class HeaderFooter extends ApiObject implements Modelled<Excel.HeaderFooter, HeaderFooter> {
  static override readonly scalars = FOOTERS;

  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
  }

  get leftFooter(): string {
    return this.get('leftFooter');
  }

  set leftFooter(text: string) {
    this.put('leftFooter', text);
  }

  get centerFooter(): string {
    return this.get('centerFooter');
  }

  set centerFooter(text: string) {
    this.put('centerFooter', text);
  }

  get rightFooter(): string {
    return this.get('rightFooter');
  }

  set rightFooter(text: string) {
    this.put('rightFooter', text);
  }

  private get(key: (typeof FOOTERS)[number]): string {
    return (this.book.sheetFacts(this.sheet).page.get(key) as string | undefined) ?? '';
  }

  private put(key: (typeof FOOTERS)[number], text: string): void {
    this.book.guardFormat(this.sheet);
    const parts = FOOTERS.map((name) => (name === key ? text : this.get(name))).filter((part) => part !== '');
    const length = parts.reduce((sum, part) => sum + part.length + '&L'.length, 0);
    if (length > LONGEST)
      throw new HostError('InvalidArgument', `a footer has at most ${LONGEST} characters`);
    this.book.sheetFacts(this.sheet).page.set(key, text);
  }
}

/** The footers of a sheet; the same for all pages. */
export class HeaderFooterGroup
  extends ApiObject
  implements Modelled<Excel.HeaderFooterGroup, HeaderFooterGroup>
{
  constructor(
    private readonly book: OpenBook,
    private readonly sheet: string,
  ) {
    super();
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet);
  }
}
