import {
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  LocaleType,
  LogLevel,
  merge,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { ExactSubstitute } from './exact-substitute';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

/** Commands of the grid that make no sense here: protection, copies of sheets and rules are the pane's matter. */
const HIDDEN = [
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.contextMenu.permission',
  'sheet.command.copy-sheet',
  'sheet.menu.data-validation',
  'sheet.menu.conditional-formatting',
  // Number formats are the sheets' own; the toolbar would not fit, and does not always notice.
  'sheet.operation.open.numfmt.panel',
  'sheet.command.numfmt.set.percent',
  'sheet.command.numfmt.set.currency',
  'sheet.command.numfmt.add.decimal.command',
  'sheet.command.numfmt.subtract.decimal.command',
] as const;

/** Looks at a command before it is run; one that it throws `CanceledError` at is not. */
export type Guard = (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void;

/** A Univer on the screen. */
export interface ScreenUniver {
  readonly api: FUniver;
  readonly injector: Injector;
  /** Has every command looked at before anything of the grid knows of it. */
  guard(guard: Guard): void;
  dispose(): void;
}

/** A Univer with toolbar, formula bar, tabs and menus, in Chinese, inside of an element; `words` are those it lacks. */
export function screenUniver(container: HTMLElement, words: object): ScreenUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: merge(mergeLocales(coreWords, validationWords, formattingWords), words) },
    logLevel: LogLevel.ERROR,
  });
  const injector = univer.__getInjector();
  let guard: Guard = () => undefined;
  // Before the plugins, whose formulas follow a change already when it is announced, whether it is refused then or not.
  injector.get(ICommandService).beforeCommandExecuted((command, options) => guard(command, options));
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      formulaBar: false, // it is shown with a name box of its own
      footer: { statisticBar: false }, // a √ is the number 0: no sum or mean of them says anything
      menu: Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }])),
      sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
      formula: {
        function: [[ExactSubstitute, 'SUBSTITUTE']],
        functionScreenTips: false, // they would lie over other cells and the pane
      },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      const [made, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
      univer.registerPlugin(made as PluginCtor<Plugin>, options as never);
    }
  return {
    api: FUniver.newAPI(univer),
    injector,
    guard: (given) => {
      guard = given;
    },
    dispose: () => univer.dispose(),
  };
}
