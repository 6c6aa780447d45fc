import type { Injector } from '@univerjs/core';
import {
  BuiltInUIPart,
  connectInjector,
  FormulaBar,
  IDefinedNamesService,
  IUIPartsService,
} from '@univerjs/preset-sheets-core';

/**
 * Shows the formula bar with a name box that knows of cells only: the names of our sheets are made for formulas, and no
 * reader would know what they are.
 */
export function showFormulaBar(injector: Injector): void {
  const names = injector.get(IDefinedNamesService);
  const none: IDefinedNamesService = Object.assign(Object.create(names), {
    getDefinedNameMap: () => ({}),
    getDefinedNameByRefString: () => null,
    getValueByName: () => null,
  });
  const inside = injector.createChild([[IDefinedNamesService, { useValue: none }]]);
  injector
    .get(IUIPartsService)
    .registerComponent(BuiltInUIPart.HEADER, () => connectInjector(FormulaBar, inside));
}
