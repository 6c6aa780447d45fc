/** Whether `npm run test:deep` is running: it tries again what `npm test` tries, as often as there is time for. */
const DEEP = process.env.DEEP === '1';

/** How often something is tried: `few` times in `npm test`, where every requirement is proven, `many` in the deep run. */
export const runs = (few: number, many: number): number => (DEEP ? many : few);

/** Cases that are tried: in `npm test` a few, evenly spread from the first to the last; all of them in the deep run. */
export function sampled<T>(all: readonly T[], few: number): readonly T[] {
  if (DEEP || all.length <= few) return all;
  const last = all.length - 1;
  return Array.from({ length: few }, (_, i) => all[Math.round((i * last) / Math.max(1, few - 1))] as T);
}

/** How long a test may take, in milliseconds: the deep run waits as long as jest.config.mjs lets it. */
export const patience = (ms: number): number => (DEEP ? 3_600_000 : ms);
