/**
 * Preloaded into every child (`node --import`): when the supervisor dies, even by SIGKILL, the channel to it
 * closes and the child stops by itself.
 */
const PATIENCE_MS = 10_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
