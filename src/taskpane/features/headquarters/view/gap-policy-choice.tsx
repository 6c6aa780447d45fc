import { Field, Select } from '@fluentui/react-components';
import { GAP_POLICY_TEXT } from '../../../../messages/gap-text';
import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import type { ConsolidateView } from '../model/consolidate-view';

/** Stands for what the rubrics say; it is the name of no 空档处理. */
const BY_RUBRIC = '';

/** Head office's 空档处理: the one that grades and payouts follow. */
export function GapPolicyChoice({
  chosen,
  onChoose,
  busy,
}: {
  readonly chosen: ConsolidateView['gapPolicy'];
  readonly onChoose: (policy: string) => void;
  readonly busy: boolean;
}) {
  const text = HEADQUARTERS_TEXT.consolidate;
  return (
    <Field label={text.policy} hint={text.policyHint}>
      <Select
        value={chosen ?? BY_RUBRIC}
        aria-disabled={busy}
        onChange={(_, { value }) => busy || onChoose(value)}
      >
        <option value={BY_RUBRIC}>{text.policyByRubric}</option>
        {Object.entries(GAP_POLICY_TEXT).map(([policy, name]) => (
          <option key={policy} value={policy}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
