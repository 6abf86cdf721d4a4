/**
 * Works on one connection to a database and closes it.
 *
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, work) {
  const { default: pg } = await import('pg'); // installed by an earlier step, hence not a static import
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  // A server that breaks the connection fails the query under way too; unheard, it would end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
