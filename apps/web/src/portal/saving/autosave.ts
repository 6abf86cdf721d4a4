import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/errors.ts';
import { ownersWatch } from '../../api/whose-pages.ts';
import { useWarnOnLeaving } from '../../ui/use-warn-on-leaving.ts';

/** `untouched`: nothing was ever filled in; `restored`: what was filled in before is there again, and was not changed since. */
export type SaveState = 'untouched' | 'restored' | 'saved' | 'waiting' | 'saving' | 'failed';

/** What changes; a function of the latest content where it adds to what may have changed meanwhile. */
type Change<C> = Partial<C> | ((latest: C) => Partial<C>);

/** What is being filled in, as the server held it when it was opened. */
interface Opened<C> {
  /** Names it among all that is filled in. */
  key: string;
  content: C;
  version: number;
  /** Whether it held what was filled in before. */
  begun: boolean;
  /** Saves the content over the version; answers the new one. Keep it stable. */
  put: (version: number, content: C) => Promise<number>;
}

/** How long after the last key the draft is saved. */
const PAUSE = 800;
/** How often a failed save is tried again. */
const RETRY = 5_000;

/**
 * Something being filled in (a draft): kept here, saved by itself shortly after each change, one save at a time. A failed
 * save loses nothing: the content stays and goes out with the next change, or when `flush` is called. Once another has signed
 * in, it goes out no more.
 */
export function useAutosave<C extends object>({
  key,
  content: opened,
  version: first,
  begun,
  put,
}: Opened<C>) {
  const [content, setContent] = useState<C>(opened);
  const [state, setState] = useState<SaveState>(begun ? 'restored' : 'untouched');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(opened);
  const version = useRef(first);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<void> | null>(null);
  // Refused for good: sent again only once it has changed.
  const refused = useRef(false);
  const [isOwners] = useState(ownersWatch);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    // One save at a time: the second would carry a version that the first makes old.
    while (running.current) await running.current.catch(() => {});
    if (!dirty.current || !isOwners()) return;
    dirty.current = false;
    setState('saving');
    running.current = put(version.current, latest.current).then(
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
  }, [put, isOwners]);

  const change = useCallback(
    (part: Change<C>) => {
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
  useEffect(() => () => keepAfterwards(key, save), [key, save]);

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

/** What was left before it was saved, until it is. */
const leaving = new Map<string, Promise<void>>();

function keepAfterwards(key: string, save: () => Promise<void>): void {
  const kept = saveUntilKept(save).finally(() => {
    if (leaving.get(key) === kept) leaving.delete(key);
  });
  leaving.set(key, kept);
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

/** Whether it was left and what was typed last is not saved yet. */
export const isBeingSaved = (key: string): boolean => leaving.has(key);

/**
 * Whether it can be opened as the server holds it: whoever comes back to it at once finds what was typed last, and
 * not what was read of it when it was opened before.
 *
 * @param forget drops what was read before; keep it stable
 */
export function useSettled(key: string, forget: () => void): boolean {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    let gone = false;
    void Promise.resolve(leaving.get(key)).then(() => {
      if (gone) return;
      forget();
      setSettled(key);
    });
    return () => {
      gone = true;
    };
  }, [key, forget]);
  return settled === key;
}

/** Whether the same save may succeed later. A newer version elsewhere may not be overwritten. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.unanswered || error.signedOut || error.status >= 500);
}

/** Whether another window, or somebody else, has saved it since it was opened here. */
export function isDiffering(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'kernel.changed-meanwhile';
}

/** Whether what was being filled in is there no more for who fills it in: ended, or a mandate was. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Whether the case has gone on, and takes the answer no more. */
export function isTooLate(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'casework.answer-too-late';
}

/** Whether it was changed or ended elsewhere since it was opened here. */
export function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 409);
}
