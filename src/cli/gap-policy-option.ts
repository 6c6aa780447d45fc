import { GAP_POLICIES, type GapPolicy } from '../domain/scheme';
import { GAP_POLICY_TEXT } from '../messages/gap-text';
import { plain } from '../messages/plain';
import { UsageError } from './options';

/** Head office's 空档处理 as given, by its name in JSON or the one on the sheets; null where none is given. */
export function gapPolicyOf(given: string | undefined): GapPolicy | null {
  if (given === undefined) return null;
  const policy = GAP_POLICIES.find((name) => name === given || GAP_POLICY_TEXT[name] === given);
  if (policy) return policy;
  const allowed = GAP_POLICIES.map((name) => `${name}（${GAP_POLICY_TEXT[name]}）`).join('、');
  throw new UsageError(`--gap-policy 没有“${plain(given)}”。可以写：${allowed}。`);
}
