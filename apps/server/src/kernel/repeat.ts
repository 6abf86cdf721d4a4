/**
 * Does work now and again after each pause, never twice at once.
 *
 * @param pause milliseconds between the end of one round and the beginning of the next
 * @returns stops it; resolves when the round that is under way has ended
 */
export function repeat(
  work: () => Promise<unknown>,
  pause: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stopped = new AbortController();
  const rounds = (async () => {
    while (!stopped.signal.aborted) {
      await work().catch(onError);
      await sleep(pause, stopped.signal);
    }
  })();
  return async () => {
    stopped.abort();
    await rounds;
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
