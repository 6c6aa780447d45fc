import { useBusy, type View } from '../../components/view';
import { useStore } from '../../use-store';
import { GenerateModel } from './model/generate-model';
import { GenerateTab } from './view/generate-tab';

/** 生成 */
export default function Generate({ pane }: View) {
  const model = pane.of(GenerateModel);
  return <GenerateTab form={useStore(model)} actions={model.actions} busy={useBusy(pane)} />;
}
