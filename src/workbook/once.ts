/** Works something out once for each object it is asked about: grids never change, and what is forgotten goes with them. */
export function once<From extends object, Result>(workOut: (from: From) => Result): (from: From) => Result {
  const made = new WeakMap<From, { readonly result: Result }>();
  return (from) => {
    let entry = made.get(from);
    if (!entry) {
      entry = { result: workOut(from) };
      made.set(from, entry);
    }
    return entry.result;
  };
}
