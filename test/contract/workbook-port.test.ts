/** The contract of `WorkbookPort` (see workbook-port.ts), kept by all hosts. */
import { fileHost } from './support/file-host';
import { officeHost } from './support/office-host';
import { univerHost } from './support/univer-host';
import { workbookPortContract } from './workbook-port';

describe('hosts/xlsx: a file', () => workbookPortContract(fileHost));
describe('hosts/office: an open Excel, through genuine office.js', () => workbookPortContract(officeHost));
describe('hosts/univer: the grid of the workbench', () => workbookPortContract(univerHost));
