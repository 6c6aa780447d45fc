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
  heading: { margin: '8px 0 0', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  list: { margin: 0, paddingInlineStart: '18px', lineHeight: 1.6, overflowWrap: 'anywhere' },
  spaced: { '& > li + li': { marginTop: '6px' } },
  bare: { margin: 0, padding: 0, listStyle: 'none' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  altered: { color: tokens.colorStatusWarningForeground1, fontWeight: 600 },
  success: { color: tokens.colorStatusSuccessForeground1, fontWeight: 600 },
});
