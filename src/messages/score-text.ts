import type { ScoreReport } from '../usecases/score';
import { GAP_POLICY_TEXT } from './gap-text';

/** The states of an inspection by the names that the sheets use. */
export const STATUS_TEXT: Readonly<Record<ScoreReport['status'], string>> = {
  complete: '完成',
  incomplete: '待完成',
  invalid: '待核对',
};

/** A discipline of which nothing has been entered yet. */
export const NOT_INSPECTED = '未检查';

/** The grade, or why there is none yet. */
export function gradeText({ grade, grading, gapPolicy, provisional, composite }: ScoreReport): string {
  if (provisional) return '完成后评定';
  if (composite === null) return '不适用';
  if (grading?.kind === 'undetermined')
    return `待裁定：落在“${grading.gap.lower.name}”与“${grading.gap.higher.name}”之间，请在“参数”表选择空档处理办法`;
  return grading?.gap ? `${grade}（空档处理：${GAP_POLICY_TEXT[gapPolicy]}）` : (grade ?? '无');
}

/** What is shown in place of an amount that may not be derived yet. */
export const waitingText = ({ status, provisional, composite }: ScoreReport): string => {
  if (status !== 'complete') return provisional ? STATUS_TEXT[status] : STATUS_TEXT.invalid;
  return composite === null ? '不适用' : '待裁定';
};

/** Whole yuan with sign and thousands separators, as on the sheets. */
export const moneyText = (amount: number): string => `${amount > 0 ? '+' : ''}${amountText(amount)}`;

/** The same without a plus. */
export const amountText = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
