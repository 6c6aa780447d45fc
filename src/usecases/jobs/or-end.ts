/** Lets a bug of ours end the worker, so that the page hears of it: of a rejected promise it would hear nothing. */
export const orEnd = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
};
