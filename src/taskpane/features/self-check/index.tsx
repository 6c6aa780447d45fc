import { selfCheck } from '../../../hosts/office/self-check/self-check';
import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { canSave } from './model/can-save';
import { SelfCheckModel } from './model/self-check-model';
import { SelfCheckSection } from './view/self-check-section';

/** Highest second part of a set ExcelApi 1.x that is asked for. */
const HIGHEST_SET = 30;

/** The highest set of the API that this Excel has. */
function highestSet({ requirements }: Office.Context): string {
  for (let minor = HIGHEST_SET; minor > 0; minor--)
    if (requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `ExcelApi 1.${minor}`;
  return 'ExcelApi ?';
}

/** One for the pane's life: what it found stays while another tab is shown. */
const model = new SelfCheckModel({
  check: selfCheck,
  now: () => performance.now(),
  saves: () => canSave(String(Office.context.platform ?? '')),
  facts: () => {
    const { platform = '', version = '' } = Office.context.diagnostics ?? {};
    return {
      version: __APP_VERSION__,
      host: `Excel ${platform} ${version}`,
      api: highestSet(Office.context),
      at: new Date().toISOString(),
    };
  },
});

/** 自检 under 帮助. */
export default function SelfCheck({ pane }: View) {
  return (
    <SelfCheckSection
      view={useStore(model)}
      busy={useBusy(pane)}
      onStart={() => pane.actions.ask(model.asked())}
    />
  );
}
