import { randomUUID } from 'node:crypto';
import { maskName } from '@wenye/codes';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type pg from 'pg';
import { identityClaims, type PendingClaims, pendingClaims } from './claims.ts';
import { type LockOut, lockOut } from './lock-out.ts';

export type AuthOptions = {
  /** Pool of the role wenye_auth with search_path auth. */
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly origin: string;
  /** Null: no identity provider is connected. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
};

export type Auth = { readonly handler: (request: Request) => Promise<Response> };

/** The identity provider's name in better-auth and in the web. */
export const providerId = 'identity';
/** Addresses of accounts that came from the provider; nobody may sign up with one. */
const providerDomain = 'identity.invalid';
const signInPaths = new Set(['/sign-in/email', '/sign-in/username']);
const secondFactorPaths = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

/** Sign-in: better-auth with password, TOTP and the identity provider, on the schema `auth`. */
export function createAuth(options: AuthOptions): Auth {
  return betterAuth(authConfiguration(options)) as unknown as Auth;
}

/** Exported for the test that compares better-auth's wishes with our migration. */
export function authConfiguration({ pool, secret, origin, oidc }: AuthOptions): BetterAuthOptions {
  const claims = pendingClaims();
  return {
    appName: '稳业',
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true }, // writes e-mail addresses
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
    // Idle and absolute ends of sessions are judged by access.live_session.
    session: {
      expiresIn: 12 * 3600,
      disableSessionRefresh: true,
      additionalFields: { secondFactor: { type: 'boolean', defaultValue: false, input: false } },
    },
    user: { validateUserInfo: vouchedFor(pool) },
    account: {
      accountLinking: {
        enabled: true,
        disableImplicitLinking: true,
        allowDifferentEmails: true,
        trustedProviders: [providerId],
      },
    },
    advanced: {
      cookiePrefix: 'wenye',
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => randomUUID() },
      ipAddress: { ipAddressHeaders: ['x-wenye-address'] },
    },
    // Per address, behind which a whole office may sit; guessing is stopped by the lock-outs of accounts.
    rateLimit: {
      enabled: true,
      window: 10,
      max: 200,
      customRules: {
        '/sign-in/*': { window: 10, max: 60 },
        '/sign-up/*': { window: 10, max: 20 },
        '/two-factor/*': { window: 10, max: 60 },
      },
    },
    disabledPaths: [
      '/update-user',
      '/change-email',
      '/delete-user',
      '/unlink-account',
      '/two-factor/disable',
    ],
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30 }),
      twoFactor({
        issuer: '稳业',
        accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 900 },
      }),
      ...(oidc === null ? [] : [provided(oidc, claims)]),
    ],
    hooks: guardSignIn(pool, lockOut(pool)),
    databaseHooks: bindByClaims(pool, claims),
  };
}

/** Sign-in by the identity provider, whose claims wait until the account is bound. */
const provided = (oidc: NonNullable<AuthOptions['oidc']>, claims: PendingClaims) =>
  genericOAuth({
    config: [
      {
        providerId,
        discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'identity'],
        pkce: true,
        prompt: 'login', // on a shared computer the last person is still signed in there
        mapProfileToUser: (profile) => {
          const vouched = identityClaims.parse(profile);
          claims.put(vouched);
          const email = `${vouched.sub}@${providerDomain}`;
          return { name: maskName(vouched.name), email, emailVerified: false };
        },
      },
    ],
  });

/** Refuses, before anything is stored, a provider's person whom the register does not know by name and number. */
function vouchedFor(pool: pg.Pool): NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']> {
  return async ({ user, source }) => {
    if (source.method !== 'oauth') return;
    const vouched = identityClaims.parse(source.oauth?.profile);
    const { rows } = await pool.query<{ obstacle: string | null }>(
      'select access.binding_obstacle($1, $2, $3) as obstacle',
      [user.id ?? '', vouched.id_number, vouched.name],
    );
    const obstacle = rows[0]?.obstacle;
    return obstacle ? { error: obstacle } : undefined;
  };
}

/** Binds the account to the natural person: at the session of a sign-in, or at the link of a signed-in account. */
function bindByClaims(
  pool: pg.Pool,
  pending: PendingClaims,
): NonNullable<BetterAuthOptions['databaseHooks']> {
  const bind = async (userId: string, subject: string | undefined) => {
    const vouched = subject === undefined ? undefined : pending.take(subject);
    if (vouched === undefined) return;
    await pool.query('select access.bind_by_provider($1, $2, $3)', [userId, vouched.id_number, vouched.name]);
  };
  return {
    account: {
      create: {
        // Tokens of the provider are of no use here, and hold personal data.
        before: async (account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
        after: async (account, context) => {
          if (account.providerId === providerId && context !== null)
            await bind(account.userId, account.accountId);
        },
      },
      update: {
        before: async (account) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
    session: {
      create: {
        before: async (session, context) => {
          if (context?.path?.startsWith('/callback/') !== true) return;
          const { rows } = await pool.query<{ accountId: string }>(
            `select "accountId" from auth.account where "userId" = $1 and "providerId" = $2`,
            [session.userId, providerId],
          );
          await bind(session.userId, rows[0]?.accountId);
        },
      },
    },
  };
}

function guardSignIn(pool: pg.Pool, lock: LockOut): NonNullable<BetterAuthOptions['hooks']> {
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path === '/sign-up/email' && nameTyped(context.body).endsWith(`@${providerDomain}`)) {
        throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: 'reserved address' });
      }
      if (signInPaths.has(context.path) && (await lock.isLocked(nameTyped(context.body)))) {
        throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_TEMPORARILY_LOCKED', message: 'locked' });
      }
    }),
    after: createAuthMiddleware(async (context) => {
      const { returned } = context.context;
      if (signInPaths.has(context.path)) {
        const wrong = isAPIError(returned) && returned.status === 'UNAUTHORIZED';
        if (wrong) await lock.failed(nameTyped(context.body));
        else if (!isAPIError(returned)) await lock.succeeded(nameTyped(context.body));
      }
      if (secondFactorPaths.has(context.path) && !isAPIError(returned)) {
        // A new session after a sign-in or after enabling; else the one in use, whose token is answered.
        const answered = (returned as { token?: string } | undefined)?.token;
        const token = context.context.newSession?.session.token ?? answered;
        await pool.query('update auth.session set "secondFactor" = true where token = $1', [token ?? null]);
      }
    }),
  };
}

function nameTyped(body: unknown): string {
  const { email, username: name } = (body ?? {}) as { email?: unknown; username?: unknown };
  return typeof email === 'string' ? email.toLowerCase() : typeof name === 'string' ? name : '';
}
