import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type InputOf, type OutputOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import { useWarnOnLeaving } from '../../ui/use-warn-on-leaving.ts';

export type DraftView = OutputOf<'GET /api/drafts/:draftId'>;
export type DraftContent = DraftView['content'];
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** What changes; a function of the latest content where it adds to what may have changed meanwhile. */
type Change = Partial<DraftContent> | ((latest: DraftContent) => Partial<DraftContent>);

/** How long after the last key the draft is saved. */
const PAUSE = 800;
/** How often a failed save is tried again. */
const RETRY = 5_000;

/**
 * A draft being filled in: kept here, saved by itself shortly after each change, one save at a time. A failed
 * save loses nothing: the content stays and goes out with the next change, or when `flush` is called.
 */
export function useDraft(draft: DraftView) {
  const [content, setContent] = useState<DraftContent>(draft.content);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(draft.content);
  const version = useRef(draft.version);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    // One save at a time: the second would carry a version that the first makes old.
    while (running.current) await running.current.catch(() => {});
    if (!dirty.current) return;
    dirty.current = false;
    setState('saving');
    running.current = put(draft.draftId, version.current, latest.current).then(
      (next) => {
        version.current = next;
        setError(null);
        setState(dirty.current ? 'waiting' : 'saved');
      },
      (cause: unknown) => {
        dirty.current = true;
        setError(cause);
        setState('failed');
        throw cause;
      },
    );
    try {
      await running.current;
    } finally {
      running.current = null;
    }
  }, [draft.draftId]);

  const change = useCallback(
    (part: Change) => {
      const changed = typeof part === 'function' ? part(latest.current) : part;
      latest.current = { ...latest.current, ...changed };
      dirty.current = true;
      setContent(latest.current);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save().catch(() => {}), PAUSE);
    },
    [save],
  );

  useEffect(() => {
    // A lost connection or an ended session passes: what could not be saved then goes out by itself.
    if (state !== 'failed' || !mayPass(error)) return;
    const again = setInterval(() => void save().catch(() => {}), RETRY);
    return () => clearInterval(again);
  }, [state, error, save]);

  // What is on its way is not kept yet: the page may end before it arrives.
  const isSaved = useCallback(() => !dirty.current && running.current === null, []);
  useWarnOnLeaving(useCallback(() => !isSaved(), [isSaved]));

  // Leaving for another page of ours, it goes out at once, or as soon as it can.
  useEffect(() => () => void saveUntilKept(save), [save]);

  const flush = useCallback(async (): Promise<number> => {
    await save();
    return version.current;
  }, [save]);

  return {
    content,
    change,
    state,
    error,
    /** Saves what is not saved yet and answers the version that the server now holds. */
    flush,
    isSaved,
  };
}

async function saveUntilKept(save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    if (mayPass(error)) setTimeout(() => void saveUntilKept(save), RETRY);
  }
}

/** Whether the same save may succeed later. A newer version elsewhere may not be overwritten. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.unanswered || error.signedOut || error.status >= 500);
}

async function put(
  draftId: string,
  expectedVersion: number,
  content: InputOf<'PUT /api/drafts/:draftId'>['content'],
): Promise<number> {
  const saved = await call('PUT /api/drafts/:draftId', { draftId, expectedVersion, content });
  return saved.version;
}
