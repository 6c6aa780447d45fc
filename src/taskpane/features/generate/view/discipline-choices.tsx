import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { PANE_TEXT } from '../../../../messages/pane-text';
import { Section } from '../../../components/section';
import type { DisciplineChoice, FormView } from '../model/form-state';
import type { GenerateModel } from '../model/generate-model';

const useStyles = makeStyles({
  choice: {
    display: 'grid',
    gridTemplateColumns: '1fr 104px',
    alignItems: 'center',
    columnGap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: '4px',
  },
  facts: { display: 'block', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  inspector: { minWidth: 0, width: '104px' },
  problem: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorPaletteRedForeground1 },
  note: { fontSize: '12px', lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
});

/** Which disciplines are inspected, and by whom. */
export function DisciplineChoices({
  form: { values, disciplines, problems },
  actions,
}: {
  readonly form: FormView;
  readonly actions: GenerateModel['actions'];
}) {
  const styles = useStyles();
  const text = PANE_TEXT.form;
  const problem = problems.find(({ field }) => field === 'chosen')?.text;
  const choose = (id: string, chosen: boolean): void =>
    actions.editForm({
      chosen: disciplines
        .map((discipline) => discipline.id)
        .filter((other) => (other === id ? chosen : values.chosen.includes(other))),
    });
  const label = ({ name, weight, checkpoints }: DisciplineChoice) => (
    <>
      {name}
      <span className={styles.facts}>{text.weight(weight, checkpoints)}</span>
    </>
  );
  return (
    <Section title={text.disciplines}>
      <div>
        {disciplines.map((discipline) => (
          <div key={discipline.id} className={styles.choice}>
            <Checkbox
              checked={values.chosen.includes(discipline.id)}
              onChange={(_, { checked }) => choose(discipline.id, checked === true)}
              label={label(discipline)}
            />
            <Input
              className={styles.inspector}
              size="small"
              aria-label={text.inspector(discipline.name)}
              placeholder={text.inspectorHint}
              value={values.inspectors[discipline.id] ?? ''}
              onChange={(_, { value }) =>
                actions.editForm({ inspectors: { ...values.inspectors, [discipline.id]: value } })
              }
            />
          </div>
        ))}
      </div>
      {problem !== undefined && (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
      <div className={styles.note}>{text.hiddenNote}</div>
    </Section>
  );
}
