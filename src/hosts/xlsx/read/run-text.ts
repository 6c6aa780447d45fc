/** Whether the text at a depth is that of a `t`, or of a run's `t`, in a string item whose content starts at `from`. */
export const isRunText = (path: readonly string[], depth: number, from: number): boolean =>
  path[depth] === 't' && (depth === from || (depth === from + 1 && path[from] === 'r'));
