import { testHandle } from './page/test-handle';
import { Workbench } from './page/workbench';
import './page/workbench.css';

/** The task pane beside this page; the page may name another one. */
const paneUrl = document.documentElement.dataset.pane ?? 'taskpane.html';

const workbench = new Workbench(document.body, paneUrl);
Object.assign(window, { dudaoWorkbench: testHandle(workbench) });
void workbench.start(null, null).then(() => workbench.offerDrafts());
