import { shortCode } from '../../../../domain/rubric';
import type { PaneWork } from '../../../pane-model';
import { Store } from '../../../store';

/** The facts on 帮助. */
export interface AboutView {
  readonly version: string;
  readonly rubricTitle: string;
  readonly rubricVersion: string;
  /** First 8 hex digits. */
  readonly fingerprint: string;
}

/** 帮助: what this is. */
export class HelpModel extends Store<AboutView> {
  constructor({ environment: { version, rubric } }: PaneWork) {
    const { facts } = rubric;
    super({
      version,
      rubricTitle: facts.title,
      rubricVersion: facts.version,
      fingerprint: shortCode(facts),
    });
  }
}
