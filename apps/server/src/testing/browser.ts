/** A browser without a page: keeps cookies of one origin, follows nothing by itself. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Sends JSON as the web does. */
  post(url: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'x-wenye': '1', origin: new URL(url).origin };
    return this.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute)) || value.join('=') === '';
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join('='));
  }
}
