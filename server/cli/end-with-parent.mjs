/** ms between looks; an order to stop reaches the app within this. */
const LOOK_MS = 300;

const NUMBERS = { SIGINT: 2, SIGTERM: 15 };

/**
 * Ends this process by SIGTERM when the shell that npm started it in is gone: npm passes a signal to that shell, which
 * dies of it without telling anyone. A process that npm did not start may outlive its parent, as with nohup.
 *
 * Ctrl-C reaches the shell and this process alike; who was told already is not told again, since a second signal means
 * "at once".
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  let told = false;
  for (const [signal, number] of Object.entries(NUMBERS)) {
    process.on(signal, () => {
      told = true;
      // A listener takes the place of the default, so while nobody else listens the default is done here.
      if (process.listenerCount(signal) === 1) process.exit(128 + number);
    });
  }
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    // A signal that reached both waits to be heard in this turn of the loop, when the process was held up until now.
    setImmediate(() => {
      if (!told) process.kill(process.pid, "SIGTERM");
    });
  }, LOOK_MS).unref();
}
