import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense } from 'react';
import { HELP_TEXT } from '../../../../messages/help-text';
import { PartBoundary } from '../../../components/part-boundary';
import { Section } from '../../../components/section';
import { useStack } from '../../../components/stack';
import type { AboutView } from '../model/help-model';

const useStyles = makeStyles({
  rules: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '12px', rowGap: '8px' },
  sign: { fontWeight: 600, whiteSpace: 'nowrap' },
  meaning: { margin: 0, lineHeight: 1.6 },
  text: { margin: 0, lineHeight: 1.6 },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** 帮助: how to score, and what this is. */
export function HelpTab({ about, selfCheck }: { readonly about: AboutView; readonly selfCheck: ReactNode }) {
  const stack = useStack();
  const styles = useStyles();
  const text = HELP_TEXT;
  const pairs = (list: readonly (readonly [string, string])[]) => (
    <dl className={styles.rules}>
      {list.map(([sign, meaning]) => (
        <div key={sign} style={{ display: 'contents' }}>
          <dt className={styles.sign}>{sign}</dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
  const paragraph = (title: string, content: string) => (
    <Section title={title}>
      <p className={styles.text}>{content}</p>
    </Section>
  );
  return (
    <div className={stack.tab}>
      <Section title={text.scoring}>{pairs(text.rules)}</Section>
      {paragraph(text.paper, text.paperText)}
      {paragraph(text.sheet, text.sheetText)}
      {paragraph(text.office, text.officeText)}
      {paragraph(text.privacy, text.privacyText)}
      <PartBoundary>
        <Suspense fallback={null}>{selfCheck}</Suspense>
      </PartBoundary>
      <Section title={text.about}>
        {pairs([
          [text.version, about.version],
          [text.rubric, `${about.rubricTitle} ${about.rubricVersion}`],
          [text.fingerprint, about.fingerprint],
        ])}
      </Section>
    </div>
  );
}
