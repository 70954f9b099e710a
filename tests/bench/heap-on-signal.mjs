// `node --expose-gc --import` this: SIGUSR2 collects garbage twice and prints the heap in use, in bytes.
process.on("SIGUSR2", () => {
  globalThis.gc();
  globalThis.gc();
  process.stdout.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
