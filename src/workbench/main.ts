import { testHandle } from './page/test-handle';
import { Workbench } from './page/workbench';
import './page/workbench.css';

const workbench = new Workbench(document.body);
Object.assign(window, { dudaoWorkbench: testHandle(workbench) });
void workbench.start(null, null).then(() => workbench.offerDrafts(false));
