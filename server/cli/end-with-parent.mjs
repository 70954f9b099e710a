/** ms between looks; an order to stop reaches the app within this. */
const LOOK_MS = 300;

/**
 * Ends this process by SIGTERM when the shell that npm started it in is gone: npm passes a signal to that shell, which
 * dies of it without telling anyone. A process that npm did not start may outlive its parent, as with nohup.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, LOOK_MS).unref();
}
