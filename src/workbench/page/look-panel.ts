import { LOOK_TEXT } from '../../messages/look-text';
import { plain } from '../../messages/plain';
import type { Unheld } from '../../workbook/unheld';
import { domElement } from './element';

/** What is shown in place of the pane beside a workbook that is only to be looked at. */
export const lookPanel = (unheld: readonly Unheld[]): HTMLElement =>
  domElement(
    'section',
    { class: 'wb-look', role: 'status' },
    domElement('h2', {}, LOOK_TEXT.title),
    domElement('p', {}, LOOK_TEXT.why),
    domElement('h3', {}, LOOK_TEXT.holds),
    domElement('ul', {}, ...unheld.map(lineOf)),
    domElement('p', {}, LOOK_TEXT.todo),
    domElement('p', {}, LOOK_TEXT.back),
  );

const lineOf = ({ sheet, contents }: Unheld): HTMLElement =>
  domElement(
    'li',
    {},
    `${sheet === '' ? LOOK_TEXT.whole : `「${plain(sheet)}」`}：${LOOK_TEXT.what(contents)}`,
  );
