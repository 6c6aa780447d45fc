import { HEADQUARTERS_TEXT } from '../../../../messages/headquarters-text';
import { useHint } from '../../../components/hint';
import { Section } from '../../../components/section';
import { Trouble } from '../../../components/trouble';
import type { ConsolidateActions, ConsolidateView } from '../model/consolidate-view';
import { ConsolidationFile, ConsolidationSummary } from './consolidation-summary';
import { ContestChoices } from './contest-choices';
import { ExcludedFiles } from './excluded-files';
import { GapPolicyChoice } from './gap-policy-choice';
import { IntegrityResult } from './integrity-result';
import { KnownRubrics } from './known-rubrics';
import { PickFiles } from './pick-files';
import { PolicyClaims } from './policy-claims';
import { RankingPreview } from './ranking-preview';
import { SinceHandoutList } from './since-handout';
import { WorkProgress } from './work-progress';

/** 汇总排名与完整性核对: the sites' workbooks checked one by one and ranked together. */
export function ConsolidateSection({
  view,
  actions,
  saves = true,
}: {
  readonly view: ConsolidateView;
  readonly actions: ConsolidateActions;
  /** Whether files can be saved here. */
  readonly saves?: boolean;
}) {
  const hint = useHint();
  const text = HEADQUARTERS_TEXT.consolidate;
  const { phase, progress, result, checks, trouble } = view;
  const busy = phase === 'reading' || phase === 'writing';
  return (
    <Section title={text.title}>
      <div className={hint.text}>{text.intro}</div>
      <PickFiles actions={actions} busy={busy} fresh={phase === 'choose'} />
      {progress && (
        <WorkProgress
          label={text.reading}
          text={
            progress.stopping ? text.stopping : text.progress(progress.done, progress.of, progress.excluded)
          }
          done={progress.done}
          of={progress.of}
          stop={{ text: text.stop, stopping: progress.stopping, onStop: actions.stop }}
        />
      )}
      {trouble && <Trouble title={text.failed} lines={[trouble]} />}
      {result && checks && <ConsolidationSummary result={result} checks={checks} />}
      {result && <ContestChoices result={result} actions={actions} busy={busy} />}
      <ConsolidationFile view={view} onStop={actions.stop} saves={saves} />
      {result && checks && (
        <>
          <RankingPreview result={result} />
          <PolicyClaims result={result} />
          <SinceHandoutList result={result} />
          <IntegrityResult checks={checks} />
          <ExcludedFiles result={result} />
        </>
      )}
      <GapPolicyChoice chosen={view.gapPolicy} onChoose={actions.chooseGapPolicy} busy={busy} />
      <KnownRubrics view={view} actions={actions} busy={busy} />
    </Section>
  );
}
