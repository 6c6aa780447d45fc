import { PREVIEW_TEXT } from '../../../../messages/command-text';
import type { Foreseen } from '../../../../usecases/live/prepare';

/** How much does not come along with 重新生成. */
export const lossLines = ({ lost, damage }: Pick<Foreseen, 'lost' | 'damage'>): readonly string[] => [
  ...(lost.length > 0 ? [PREVIEW_TEXT.lost(lost.length)] : []),
  ...(damage.length > 0 ? [PREVIEW_TEXT.damage(damage.length)] : []),
];
