// Builds pages again whenever a source changes, serves them, and has them load themselves anew.
import webpack from 'webpack';
import { liveReload } from './live-reload.mjs';
import { serve } from './serve.mjs';

/**
 * Resolves once all pages are built for the first time and served. `onBuilt` gets what is wrong with every build,
 * '' for nothing; pages stay as they are as long as something is.
 */
export async function watchPages({ configurations, folder, port, cache, onBuilt }) {
  const live = liveReload(folder);
  const watching = await new Promise((done) => {
    const started = webpack(configurations.map(whole)).watch({ aggregateTimeout: 100 }, (error, stats) => {
      const wrong = error
        ? String(error)
        : stats.hasErrors()
          ? stats.toString({ all: false, errors: true })
          : '';
      onBuilt(wrong);
      if (wrong === '') live.reload();
      done(started);
    });
  });
  return { watching, ...(await serve({ folder, port, cache, first: live.first })) };
}

/** Leaves out what could not be built: the page of before is better than none. */
const whole = (configuration) => ({
  ...configuration,
  optimization: { ...configuration.optimization, emitOnErrors: false },
});
