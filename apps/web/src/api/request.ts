/** A route key such as `GET /api/cases/:caseId` and its input, turned into a request. Pure. */
export interface PreparedRequest {
  method: string;
  url: string;
  body?: string;
}

/**
 * Places each member of `input`: into the path where the route names it (`:caseId`), else into the query
 * of a GET or DELETE, else into the JSON body. The server merges them back (path > body > query).
 * @throws Error when a path parameter has no value: a defect of the page, not of the person.
 */
export function prepareRequest(endpoint: string, input: Readonly<Record<string, unknown>>): PreparedRequest {
  const space = endpoint.indexOf(' ');
  const method = endpoint.slice(0, space);
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = endpoint.slice(space + 1).replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${endpoint}: no ${name}`);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET' && method !== 'DELETE') {
    return { method, url: path, body: JSON.stringify(Object.fromEntries(rest)) };
  }
  const query = new URLSearchParams();
  for (const [name, value] of rest) {
    if (value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item));
  }
  const text = query.toString();
  return { method, url: text === '' ? path : `${path}?${text}` };
}
