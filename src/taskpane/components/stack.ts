import { makeStyles } from '@fluentui/react-components';

/** The rhythm that all tabs share. */
export const useStack = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '20px' },
  part: { display: 'flex', flexDirection: 'column', gap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  wide: { width: '100%' },
});
