/** Works something out once for each object it is asked about: grids never change, and what is forgotten goes with them. */
export function once<From extends object, Result>(workOut: (from: From) => Result): (from: From) => Result {
  const known = new WeakMap<From, { readonly result: Result }>();
  return (from) => {
    let entry = known.get(from);
    if (!entry) {
      entry = { result: workOut(from) };
      known.set(from, entry);
    }
    return entry.result;
  };
}
