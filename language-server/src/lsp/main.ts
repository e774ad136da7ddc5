import module from 'node:module';

const QUIET_AFTER = 3000;

// What was compiled once is kept for the next start, so that the editor waits for less. Editors often end a server without
// letting it finish, so it is kept soon after the start.
module.enableCompileCache?.();
const { serve } = await import('./serve.ts');
serve();
setTimeout(() => module.flushCompileCache?.(), QUIET_AFTER).unref();
