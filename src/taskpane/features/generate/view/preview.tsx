import { makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { PreviewView } from '../model/form-state';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6 },
  warning: { color: tokens.colorStatusWarningForeground1, fontWeight: 600 },
});

/** What the button will do, said before it is done. */
export function Preview({ preview }: { readonly preview: PreviewView }) {
  const styles = useStyles();
  const text = PANE_TEXT.preview;
  const { creates, refreshes, hides, keeps, clashes, warnings } = preview;
  return (
    <Section title={text.title}>
      <ul className={styles.list}>
        {creates.length > 0 && <li>{text.creates(creates)}</li>}
        {refreshes.length > 0 && <li>{text.refreshes(refreshes)}</li>}
        {hides.length > 0 && <li>{text.hides(hides)}</li>}
        {keeps > 0 && <li>{text.keeps(keeps)}</li>}
        {clashes.map(({ name, free }) => (
          <li key={name}>{text.clash(name, free)}</li>
        ))}
        {warnings.map((warning) => (
          <li key={warning} className={styles.warning}>
            {warning}
          </li>
        ))}
        <li>{text.untouched}</li>
        <li>{text.final}</li>
      </ul>
    </Section>
  );
}
