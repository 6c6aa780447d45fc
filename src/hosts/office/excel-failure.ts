import { HostFailure, type HostFailureCode } from '../../usecases/workbook-port';

/** Excel's error codes and what they mean for the user; see the reference of Excel.ErrorCodes. */
const CODES: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperation: 'excel-editing',
  InvalidOperationInCellEditMode: 'excel-editing',
  AccessDenied: 'excel-protected',
  ItemNotFound: 'excel-changed',
  ItemAlreadyExists: 'excel-changed',
  InvalidObjectPath: 'excel-changed',
  GeneralException: 'excel-no-answer',
  Timeout: 'excel-no-answer',
  ActivityLimitReached: 'excel-no-answer',
  RequestAborted: 'excel-no-answer',
  ConnectionFailure: 'excel-no-answer',
};

/** What office.js throws; it has no class of its own that could be asked for. */
interface OfficeError {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Trouble with Excel as a failure that the user can be told; the subject holds code and member, never contents. */
export function excelFailure(cause: unknown): HostFailure {
  if (cause instanceof HostFailure) return cause;
  const { code = '', debugInfo } = (cause ?? {}) as OfficeError;
  const failure = new HostFailure(CODES[code] ?? 'excel-refused', '', { cause });
  failure.detail = [code, debugInfo?.errorLocation ?? ''].filter((part) => part !== '').join(' ');
  return failure;
}
