import { send } from './client.ts';
import { forgetEverything, readForWhoSignedIn } from './query.ts';
import { pageHeaders } from './whose-pages.ts';

/**
 * better-auth's own routes (/api/auth/*). They are not use cases of ours, so they are not in `Api`.
 * Its client library is left out: four requests do not need it.
 */
function post(
  path: string,
  body: Record<string, unknown>,
  headers: Record<string, string> = { 'x-wenye': '1' },
): Promise<unknown> {
  return send(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Signs in by name or e-mail address. `second-factor`: a time code must follow. */
export async function signIn(name: string, password: string): Promise<'done' | 'second-factor'> {
  const answer = name.includes('@')
    ? await post('/sign-in/email', { email: name, password })
    : await post('/sign-in/username', { username: name, password });
  if (has(answer, 'twoFactorRedirect') && answer.twoFactorRedirect === true) return 'second-factor';
  await readForWhoSignedIn();
  return 'done';
}

/** The six digits of the authenticator, after `second-factor`. */
export async function giveTimeCode(code: string): Promise<void> {
  await post('/two-factor/verify-totp', { code });
  await readForWhoSignedIn();
}

/** What follows the login in the address of whoever has none: the authenticator is to show the login alone. */
const NO_MAIL = /(@|%40)account\.invalid/;

/** A new secret for the authenticator of the signed-in account; it counts once `giveTimeCode` was given a code of it. */
export async function enableTimeCodes(password: string): Promise<{ uri: string; secret: string }> {
  const answer = await post('/two-factor/enable', { password }, pageHeaders());
  const uri = (has(answer, 'totpURI') ? String(answer.totpURI) : '').replace(NO_MAIL, '');
  const secret = new URL(uri).searchParams.get('secret');
  if (secret === null) throw new Error('the authenticator was given no secret');
  return { uri, secret };
}

/**
 * Opens an account. It is bound to nobody yet. The name that people sign in with is theirs; better-auth wants
 * an e-mail address too, and a person without one gets an address under a domain that can receive nothing.
 */
export async function signUp(username: string, password: string): Promise<void> {
  await post('/sign-up/email', {
    username,
    name: username,
    email: `${username.toLowerCase()}@account.invalid`,
    password,
  });
  await readForWhoSignedIn();
}

/** The identity provider of the real-name service, as configured at the server. */
const PROVIDER = 'identity';

/** Leaves for the identity provider and comes back to `returnTo`, signed in and bound. */
export async function signInByIdentityProvider(returnTo: string): Promise<void> {
  const answer = await post('/sign-in/social', {
    provider: PROVIDER,
    callbackURL: returnTo,
    errorCallbackURL: returnTo,
  });
  if (has(answer, 'url') && typeof answer.url === 'string') window.location.assign(answer.url);
}

/** Binds the signed-in account through the identity provider. */
export async function bindByIdentityProvider(returnTo: string): Promise<void> {
  const answer = await post(
    '/link-social',
    { provider: PROVIDER, callbackURL: returnTo, errorCallbackURL: returnTo },
    pageHeaders(),
  );
  if (has(answer, 'url') && typeof answer.url === 'string') window.location.assign(answer.url);
}

export async function signOut(): Promise<void> {
  await post('/sign-out', {});
  forgetEverything();
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
