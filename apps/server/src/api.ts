import type { z } from 'zod';
import { routes as casework } from './casework/routes.ts';
import { routes as entitlements } from './entitlements/routes.ts';
import { routes as firms } from './firms/routes.ts';
import { routes as funds } from './funds/routes.ts';
import { routes as kernel } from './kernel/routes.ts';
import { routes as people } from './people/routes.ts';

/** Every route of the server: the rooms' lists, one after the other. */
export const routes = [...kernel, ...people, ...firms, ...entitlements, ...funds, ...casework] as const;

type AnyRoute = (typeof routes)[number];

/**
 * Input and output of each route for the web, by `'<METHOD> <path>'`:
 * `Api['POST /api/cases/:caseId/accept']['input']`.
 */
export type Api = {
  [R in AnyRoute as `${R['method']} ${R['path']}`]: {
    input: z.input<R['useCase']['input']>;
    output: z.output<R['useCase']['output']>;
  };
};
