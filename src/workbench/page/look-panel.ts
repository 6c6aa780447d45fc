import { LOOK_TEXT } from '../../messages/look-text';
import { plain } from '../../messages/plain';
import type { Unheld } from '../../workbook/unheld';
import { element } from './element';

/** What is shown in place of the pane beside a workbook that is only to be looked at. */
export const lookPanel = (unheld: readonly Unheld[]): HTMLElement =>
  element(
    'section',
    { class: 'wb-look', role: 'status' },
    element('h2', {}, LOOK_TEXT.title),
    element('p', {}, LOOK_TEXT.why),
    element('h3', {}, LOOK_TEXT.holds),
    element('ul', {}, ...unheld.map(lineOf)),
    element('p', {}, LOOK_TEXT.todo),
    element('p', {}, LOOK_TEXT.back),
  );

const lineOf = ({ sheet, contents }: Unheld): HTMLElement =>
  element('li', {}, `${sheet === '' ? LOOK_TEXT.whole : `「${plain(sheet)}」`}：${LOOK_TEXT.what(contents)}`);
