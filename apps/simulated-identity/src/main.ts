import { readConfig } from './config.ts';
import { identityServer } from './server.ts';

/** The simulated identity provider: a process of its own that speaks OpenID Connect. */
const config = readConfig();
const server = identityServer(config);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

await new Promise<void>((resolve) => server.listen(config.port, '127.0.0.1', resolve));
console.log(`模拟身份认证：${config.issuer}`);
