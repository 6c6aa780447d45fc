// Circles in a graph of imports.

/**
 * Circles of files that import each other, by the files that each of them imports; none is missed as long as there are
 * others: whoever mends all that are reported and asks again gets the rest.
 */
export function circlesOf(graph) {
  const circles = [];
  const open = []; // the way to the file that is being looked at
  const done = new Set();
  const visit = (file) => {
    if (done.has(file)) return;
    const seen = open.indexOf(file);
    if (seen >= 0) {
      circles.push([...open.slice(seen), file]);
      return;
    }
    open.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    open.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return circles;
}
