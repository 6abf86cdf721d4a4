/** Only back into this site: an address given in the query must not lead elsewhere. */
export function safePath(to: unknown): string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/me';
}
