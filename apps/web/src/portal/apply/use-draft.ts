import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type InputOf, type OutputOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import { queryClient } from '../../api/query.ts';
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
  // Refused for good: sent again only once it has changed.
  const refused = useRef(false);

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
        refused.current = !mayPass(cause);
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
      refused.current = false;
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

  /** What is not saved yet goes out at once; a failure tells of itself. */
  const saveNow = useCallback(() => {
    if (!refused.current) void save().catch(() => {});
  }, [save]);

  useEffect(() => {
    // The page may end without another word: on a phone it is only hidden. What was typed last goes out before.
    const saveHidden = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    document.addEventListener('visibilitychange', saveHidden);
    window.addEventListener('pagehide', saveNow);
    window.addEventListener('beforeunload', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', saveHidden);
      window.removeEventListener('pagehide', saveNow);
      window.removeEventListener('beforeunload', saveNow);
    };
  }, [saveNow]);

  // Leaving for another page of ours, it goes out at once, or as soon as it can.
  useEffect(() => () => keepAfterwards(draft.draftId, save), [draft.draftId, save]);

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
    saveNow,
    isSaved,
  };
}

/** Drafts that were left before they were saved, until they are. */
const leaving = new Map<string, Promise<void>>();

function keepAfterwards(draftId: string, save: () => Promise<void>): void {
  const kept = saveUntilKept(save).finally(() => {
    if (leaving.get(draftId) === kept) leaving.delete(draftId);
  });
  leaving.set(draftId, kept);
}

async function saveUntilKept(save: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await save();
    } catch (error) {
      if (!mayPass(error)) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}

/** Whether a draft was left and what was typed last is not saved yet. */
export const isBeingSaved = (draftId: string): boolean => leaving.has(draftId);

/**
 * Whether a draft can be opened as the server holds it: whoever comes back to it at once finds what was typed last, and
 * not what was read of it when it was opened before.
 */
export function useSettled(draftId: string): boolean {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    let gone = false;
    void Promise.resolve(leaving.get(draftId)).then(() => {
      if (gone) return;
      queryClient.removeQueries({ queryKey: ['GET /api/drafts/:draftId', { draftId }] });
      setSettled(draftId);
    });
    return () => {
      gone = true;
    };
  }, [draftId]);
  return settled === draftId;
}

/** Whether the same save may succeed later. A newer version elsewhere may not be overwritten. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.unanswered || error.signedOut || error.status >= 500);
}

/** Whether the draft was changed or ended elsewhere since it was opened here. */
export function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 409);
}

async function put(
  draftId: string,
  expectedVersion: number,
  content: InputOf<'PUT /api/drafts/:draftId'>['content'],
): Promise<number> {
  const input = { draftId, expectedVersion, content };
  // On its way it survives the page.
  const saved = await call('PUT /api/drafts/:draftId', input, { keepalive: true });
  return saved.version;
}
