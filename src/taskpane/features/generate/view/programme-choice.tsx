import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';

const useStyles = makeStyles({
  note: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});

/** Whether there are to be the sheets of the programme; a workbook that has them keeps them. */
export function ProgrammeChoice({
  form: { values, hasProgramme },
  actions,
}: {
  readonly form: FormView;
  readonly actions: GenerateModel['actions'];
}) {
  const styles = useStyles();
  const text = PANE_TEXT.form;
  return (
    <Section title={text.programme}>
      {!hasProgramme && (
        <Checkbox
          checked={values.programme}
          onChange={(_, { checked }) => actions.editForm({ programme: checked === true })}
          label={text.programmeChoice}
        />
      )}
      <div className={styles.note}>{hasProgramme ? text.programmeKept : text.programmeNote}</div>
    </Section>
  );
}
