/** Points as pixels of the grid; a quarter of a pixel more or less is the same. */
export const toPixels = (points: number): number => Math.round((points * 16) / 3) / 4;

/** Pixels of the grid as points. */
export const toPoints = (pixels: number): number => (pixels * 3) / 4;
