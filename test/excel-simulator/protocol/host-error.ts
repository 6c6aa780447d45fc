const HTTP = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  AccessDenied: 403,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ApiNotFound: 404,
  FormulaLengthExceedsLimit: 400,
  MergedRangeConflict: 409,
  RangeExceedsLimit: 400,
  GeneralException: 500,
} as const;

/** Error codes of Excel that the model gives. */
export type HostErrorCode = keyof typeof HTTP;

/** An error as Excel would answer it; office.js turns it into an `OfficeExtension.Error`. */
export class HostError extends Error {
  location = '';

  constructor(
    readonly code: HostErrorCode,
    message: string = code,
  ) {
    super(message);
    this.name = 'HostError';
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return HTTP[this.code];
  }
}
