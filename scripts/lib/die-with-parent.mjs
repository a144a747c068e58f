/**
 * Loaded into a program before its own code (`--import`): when the start program is gone, even by SIGKILL, the channel
 * between them closes, and the program is stopped: the server as if it had been asked to, npm at once (`?SIGKILL`),
 * since it would go on for minutes otherwise and the next start would install over it.
 */
const signal = new URL(import.meta.url).search.slice(1) || 'SIGTERM';
process.once('disconnect', () => process.kill(process.pid, signal));
process.channel?.unref();
