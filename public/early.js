// Before any module: the library that checks documents is told not to try whether text may be run as code. It may not
// (see the policy of the built app), and the browser would report each try.
globalThis.__zod_globalConfig = { jitless: true };
