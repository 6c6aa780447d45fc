import { makeStyles, tokens } from '@fluentui/react-components';

/** Texts that explain, beside what they explain. */
export const useHint = makeStyles({
  text: { lineHeight: 1.6 },
  hint: {
    fontSize: '12px',
    lineHeight: 1.5,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: 600 },
  list: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6, overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground1 },
});
