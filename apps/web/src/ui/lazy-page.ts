import { lazyRouteComponent } from '@tanstack/react-router';

/** The program of a page did not arrive: no network, or a newer version has taken its place on the server. */
export class PageNotLoaded extends Error {
  constructor(cause: unknown) {
    super('the page was not loaded', { cause });
    this.name = 'PageNotLoaded';
  }
}

/**
 * A page that is loaded when somebody goes there. When that fails, the error page offers to load anew: the router by
 * itself would reload at once, which without a network leaves nothing of the page.
 *
 * @throws PageNotLoaded while rendering; browsers remember a module that failed, so only loading anew helps
 */
export const lazyPage: typeof lazyRouteComponent = (importer, exportName) =>
  lazyRouteComponent(
    () =>
      importer().catch((cause: unknown) => {
        throw new PageNotLoaded(cause);
      }),
    exportName,
  );
