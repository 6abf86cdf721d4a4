import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, type Endpoint, type InputOf, newIdempotencyKey, type OutputOf } from './client.ts';
import { ApiError } from './errors.ts';

/**
 * An act that must happen once: a double click sends nothing twice, and after a lost connection the same act
 * goes out under the same key, so that the server answers with what it did the first time. Any other answer
 * ends the act; the next one has a key of its own.
 */
export function useOnce<E extends Endpoint>(endpoint: E, onDone?: (output: OutputOf<E>) => unknown) {
  const key = useRef<{ value: string; content: string } | null>(null);
  const running = useRef(false);
  const mutation = useMutation({
    mutationFn: async (input: InputOf<E>) => {
      const content = JSON.stringify(input);
      if (key.current?.content !== content) key.current = { value: newIdempotencyKey(), content };
      try {
        const output = await call(endpoint, input, { idempotencyKey: key.current.value });
        key.current = null;
        return output;
      } catch (error) {
        if (!(error instanceof ApiError && error.unanswered)) key.current = null;
        throw error;
      } finally {
        running.current = false;
      }
    },
    ...(onDone ? { onSuccess: (output: OutputOf<E>) => onDone(output) } : {}),
  });
  return {
    ...mutation,
    run: (input: InputOf<E>) => {
      if (running.current) return;
      running.current = true;
      mutation.mutate(input);
    },
  };
}
