import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';

/**
 * Error codes of Excel (Excel.ErrorCodes) and of office.js itself, and what they mean for the user. Those that only a
 * request which makes no sense could cause, and unknown ones, are `excel-refused`.
 */
const CODES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperation: 'excel-not-now',
  InvalidOperationInCellEditMode: 'excel-editing',
  AccessDenied: 'excel-protected',
  NotAllowed: 'excel-protected',
  ItemNotFound: 'excel-changed',
  ItemAlreadyExists: 'excel-changed',
  InvalidObjectPath: 'excel-changed',
  InvalidReference: 'excel-changed',
  Conflict: 'excel-changed',
  InsertDeleteConflict: 'excel-changed',
  GeneralException: 'excel-no-answer',
  Timeout: 'excel-no-answer',
  ActivityLimitReached: 'excel-no-answer',
  RequestAborted: 'excel-no-answer',
  OperationAborted: 'excel-no-answer',
  ConnectionFailure: 'excel-no-answer',
  InvalidOrTimedOutSession: 'excel-no-answer',
  InactiveWorkbook: 'excel-occupied',
  SearchDialogIsOpen: 'excel-occupied',
  WriteNotSupportedWhenModalDialogOpen: 'excel-occupied',
  RequestPayloadSizeLimitExceeded: 'excel-too-much',
  ResponsePayloadSizeLimitExceeded: 'excel-too-much',
  OperationCellsExceedLimit: 'excel-too-much',
  RangeExceedsLimit: 'excel-too-much',
  ApiNotFound: 'excel-too-old',
  ApiNotAvailable: 'excel-too-old',
  NotImplemented: 'excel-too-old',
  NotSupported: 'excel-too-old',
  UnsupportedFeature: 'excel-too-old',
  UnsupportedOperation: 'excel-too-old',
};

/** What office.js throws; it has no class of its own that could be asked for. */
interface OfficeError {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
  /** What `context.trace` was given, as far as Excel came. */
  readonly traceMessages?: readonly string[];
}

const officeError = ({ cause }: HostFailure): OfficeError => (cause ?? {}) as OfficeError;

/** How far Excel came with a request, by what was traced in it. */
export const tracesOf = (failure: HostFailure): readonly string[] => officeError(failure).traceMessages ?? [];

/** Whether Excel has refused one action of a request; otherwise the request as a whole got no answer. */
export function isRefusal(failure: HostFailure): boolean {
  const { debugInfo, traceMessages = [] } = officeError(failure);
  return Boolean(debugInfo?.errorLocation || debugInfo?.statement) || traceMessages.length > 0;
}

/** Trouble with Excel as a failure that can be shown to the user; the subject holds code and member, never contents. */
export function excelFailure(cause: unknown): HostFailure {
  if (cause instanceof HostFailure) return cause;
  const { code = '', debugInfo } = (cause ?? {}) as OfficeError;
  const failure = new HostFailure(CODES[code] ?? 'excel-refused', '', { cause });
  failure.detail = [code, debugInfo?.errorLocation ?? ''].filter((part) => part !== '').join(' ');
  return failure;
}
