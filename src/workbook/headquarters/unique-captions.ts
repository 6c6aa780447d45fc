/** Captions as a table needs them: each a different text, whatever its case; a later twin gets a number. */
export function uniqueCaptions(captions: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return captions.map((caption) => {
    let free = caption;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${caption}(${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
