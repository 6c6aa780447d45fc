/** Runs work for each item, several at once, and gives the answers in the order of the items. */
export async function* inOrder<Item, Answer>(
  items: Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<Answer>,
): AsyncIterable<Answer> {
  const running: Promise<Answer>[] = [];
  for (const item of items) {
    const started = work(item);
    started.catch(() => undefined); // whoever waits for it hears of it
    running.push(started);
    if (running.length >= width) yield await (running.shift() as Promise<Answer>);
  }
  while (running.length > 0) yield await (running.shift() as Promise<Answer>);
}
