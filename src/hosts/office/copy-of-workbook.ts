/** Bytes that Excel hands over at a time: the most that it allows. */
const SLICE = 4_194_304;

/** The open workbook as a file, as it is now; rejects where Excel gives none. */
export async function copyOfWorkbook(): Promise<Blob> {
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let i = 0; i < file.sliceCount; i++) {
      const { data } = await answer<Office.Slice>((done) => file.getSliceAsync(i, done));
      parts.push(new Uint8Array(data as ArrayLike<number>));
    }
    return new Blob(parts);
  } finally {
    file.closeAsync(); // Excel keeps two files at most
  }
}

const answer = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error?.message)),
    );
  });
