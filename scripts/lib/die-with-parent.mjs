/**
 * Loaded into the server (and into npm) before its own code (`--import`): when the start program is gone, even by
 * SIGKILL, the channel between them closes, and the program stops itself as if it had been asked to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
