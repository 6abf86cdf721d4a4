import { App } from 'antd';
import { useState } from 'react';
import { call, type Endpoint, type InputOf, newIdempotencyKey, type OutputOf } from '../../api/client.ts';
import { ApiError, messageOf } from '../../api/errors.ts';
import { refresh } from '../../api/query.ts';

/**
 * One act of an officer: sent once however often the button is pressed, refreshes what it changed, says what
 * happened. A refusal is kept in `failure` and said once: by the page that shows it (`showsFailure`), or in passing; a
 * form that finds something else wrong before the next try drops it (`forget`). The same key is used until the act
 * succeeds. Where somebody else was first, the page shows what they did.
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  options: {
    done: string | ((output: OutputOf<E>) => string);
    changes: readonly Endpoint[];
    showsFailure?: true;
  },
) {
  const { message } = App.useApp();
  const [key, setKey] = useState(newIdempotencyKey);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const act = async (input: InputOf<E>, timeout?: number): Promise<OutputOf<E> | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const output = await call(endpoint, input, { idempotencyKey: key, ...(timeout ? { timeout } : {}) });
      setKey(newIdempotencyKey());
      await refresh(...options.changes);
      void message.success(typeof options.done === 'string' ? options.done : options.done(output));
      return output;
    } catch (error) {
      // A refusal was an answer: the next try is another act. Without an answer it may be the same one.
      if (!(error instanceof Error && 'unanswered' in error && error.unanswered)) setKey(newIdempotencyKey());
      setFailure(error);
      if (!options.showsFailure) void message.error(messageOf(error));
      if (error instanceof ApiError && error.status === 409) await refresh(...options.changes);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, failure, forget: () => setFailure(null) };
}
