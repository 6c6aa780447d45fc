// Builds the smallest of the pages that use office.js into a folder. A file of its own: webpack's helpers are begun with the
// same switches as their parent, and would each run a script that is given with -e anew, without end.
import webpack from 'webpack';
import builds from '../../webpack.config.js';

const page = builds().find(({ name }) => name === 'commands');
page.output.path = process.argv[2];
webpack(page).run((error, stats) => {
  if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
});
