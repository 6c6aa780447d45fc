/** Pixels of the grid per point. */
export const PIXELS_PER_POINT = 4 / 3;
