import { type Query, QueryCache, QueryClient, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { call, type Endpoint, type InputOf, type OutputOf } from './client.ts';
import { ApiError, onRefusedFor } from './errors.ts';
import { pagesBelongToNobody, pagesNowBelongTo } from './whose-pages.ts';

/** Who is signed in, as a page was last told. */
const tellsWho = ({ queryKey: [endpoint] }: Pick<Query, 'queryKey'>): boolean => endpoint === 'GET /api/me';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (answer, query) => {
      if (tellsWho(query)) forgetAnothers(answer as OutputOf<'GET /api/me'>);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal is an answer and will not change by asking again; a lost connection may.
      retry: (count, error) =>
        error instanceof ApiError && ((error.unanswered && count < 2) || (error.restarting && count < 20)),
      retryDelay: (count, error) =>
        error instanceof ApiError && error.restarting ? 3_000 : Math.min(1_000 * 2 ** count, 30_000),
      refetchOnWindowFocus: true,
    },
    // Without a network an act is refused at once, in words, instead of waiting unseen.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Nothing that was read for one person is shown to another, not even until it is read again. */
function forgetAnothers({ account, person }: OutputOf<'GET /api/me'>): void {
  if (account === null || !pagesNowBelongTo({ account, person })) return;
  void queryClient.resetQueries({ predicate: (query) => !tellsWho(query) });
}

/** Somebody has signed in: first who it is, then all else. Whoever continues their own work keeps what they see meanwhile. */
export async function readForWhoSignedIn(): Promise<void> {
  await queryClient.invalidateQueries({ predicate: tellsWho });
  await queryClient.invalidateQueries({ predicate: (query) => !tellsWho(query) });
}

/** Somebody has signed out. */
export function forgetEverything(): void {
  pagesBelongToNobody();
  queryClient.clear();
}

// Who is signed in is asked again as soon as any request finds that nobody is: pages then offer to sign in.
onRefusedFor('signed-out', () => void queryClient.invalidateQueries({ predicate: tellsWho }));

type Options<T> = Pick<
  UseQueryOptions<T>,
  'enabled' | 'staleTime' | 'gcTime' | 'placeholderData' | 'refetchInterval' | 'refetchOnWindowFocus'
>;

/**
 * Reads one route. Its key is the route and its input, so that `refresh('GET /api/cases')` finds every page of it.
 * Without a network and without an earlier answer, `error` says so; it is read by itself once there is one.
 */
export function useCall<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: Options<OutputOf<E>> = {},
) {
  return useRead(keyOf(endpoint, input), (signal) => call(endpoint, input, { signal }), options);
}

/** The same of whatever `read` puts together from the route that the key begins with. */
export function useRead<T>(
  queryKey: readonly [Endpoint, ...unknown[]],
  read: (signal: AbortSignal) => Promise<T>,
  options: Options<T> = {},
) {
  const { data, error, failureReason, fetchStatus, isFetching, isPlaceholderData, refetch } = useQuery<T>({
    queryKey,
    queryFn: ({ signal }) => read(signal),
    ...options,
  });
  const waiting = fetchStatus === 'paused' && (data === undefined || isPlaceholderData);
  return {
    data,
    error: error ?? (waiting ? offline : isRestarting(failureReason) ? restarting : null),
    fetchStatus,
    isFetching,
    isPlaceholderData,
    refetch,
  };
}

const offline = new ApiError(0, {
  code: 'client.offline',
  message: '现在没有网络，内容还没有读到。连上网后会自动再读。',
});

const isRestarting = (reason: unknown) => reason instanceof ApiError && reason.restarting;

const restarting = new ApiError(503, {
  code: 'client.restarting',
  message: '系统正在重新启动，请稍候，页面会自动再试。',
});

function keyOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): [E, InputOf<E>] {
  return [endpoint, input];
}

/** Forgets what was read from these routes, so that pages show what an act has changed. */
export async function refresh(...endpoints: Endpoint[]): Promise<void> {
  await Promise.all(endpoints.map((endpoint) => queryClient.invalidateQueries({ queryKey: [endpoint] })));
}
