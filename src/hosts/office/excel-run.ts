import { excelFailure } from './excel-failure';

/**
 * Runs a batch against Excel; waits while a cell is being edited. What is queued when the batch ends is sent by
 * `Excel.run` itself. Rejects with a `HostFailure`.
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    throw excelFailure(cause);
  }
}

/** Takes an event handler away, in the context that it was added in, as Excel demands. */
export async function stopListening<T>(registration: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  try {
    await Excel.run(registration.context, async () => registration.remove());
  } catch (cause) {
    throw excelFailure(cause);
  }
}
