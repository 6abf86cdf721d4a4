import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { type Context, type Grant } from 'oidc-provider';
import type { IdentityConfig } from './config.ts';
import type { Person } from './people.ts';

/**
 * An OpenID provider with one client, Wenye. Keys and sessions last as long as the process: every sign-in asks
 * again. The scope `identity` gives name and ID number at the userinfo endpoint.
 */
export function identityProvider(config: IdentityConfig, people: ReadonlyMap<string, Person>): Provider {
  const provider: Provider = new Provider(config.issuer, {
    clients: [
      {
        client_id: 'wenye',
        client_secret: config.clientSecret,
        redirect_uris: [`${config.origin}/api/auth/callback/identity`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'identity'],
    claims: { openid: ['sub'], identity: ['name', 'id_number'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: {
      Session: 600,
      Interaction: 600,
      Grant: 600,
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
    },
    findAccount: async (_: Context, subject: string) => {
      const person = people.get(subject);
      if (person === undefined) return undefined;
      return {
        accountId: subject,
        claims: async () => ({ sub: subject, name: person.name, id_number: person.idNumber }),
      };
    },
    // Who says who they are here wants to sign in to Wenye: there is nothing more to consent to.
    loadExistingGrant: async ({ oidc }: Context): Promise<Grant> => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid identity');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
}
