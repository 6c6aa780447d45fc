import { createRoot } from 'react-dom/client';
import { copyOfWorkbook } from '../hosts/office/copy-of-workbook';
import { OfficePort } from '../hosts/office/office-port';
import { openInExcel } from '../hosts/office/open-workbook';
import { App, ClosedApp } from './app';
import { late } from './components/part-boundary';
import { PaneController } from './controller/pane-controller';
import { savesFiles } from './features/headquarters/model/saving';

const SelfCheck = late(() => import('./features/self-check'));

/** The lowest set of the Excel API that everything here works with; see manifest.xml. */
const NEEDED = '1.9';

async function start(): Promise<void> {
  const container = document.getElementById('pane');
  if (!container) return;
  const root = createRoot(container);
  const officeColors = () => Office.context?.officeTheme ?? null;
  root.render(<ClosedApp phase="starting" />);
  if (typeof Office === 'undefined') return root.render(<ClosedApp phase="no-office" />);
  const { host } = await Office.onReady();
  const { context } = Office;
  if (host !== Office.HostType.Excel) return root.render(<ClosedApp phase="outside-excel" />);
  if (!context.requirements.isSetSupported('ExcelApi', NEEDED))
    return root.render(<ClosedApp phase="too-old" officeColors={officeColors} />);
  const { platform = '', version = '' } = context.diagnostics ?? {};
  const saves = savesFiles(context.platform);
  const controller = new PaneController({
    port: new OfficePort(),
    version: __APP_VERSION__,
    host: `Excel ${platform} ${version}`,
    now: () => new Date(),
    saves,
    copyOfWorkbook,
    openFile: openInExcel,
  });
  root.render(<App model={controller} officeColors={officeColors} host={{ saves, SelfCheck }} />);
  await controller.start();
}

void start();
