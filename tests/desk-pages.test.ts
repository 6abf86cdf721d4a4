/** The desk opens a page to the roles that the server answers there, and closes it to all others. */
import { ROLE_LABELS, type Role } from '@wenye/codes';
import { expect, it } from 'vitest';
import { routes } from '../apps/server/src/api.ts';
import type { Actor } from '../apps/server/src/kernel/access.ts';
import { closedTo, deskPages } from '../apps/web/src/desk/shell/menu.ts';

const roles = Object.keys(ROLE_LABELS) as Role[];
const accessOf = (endpoint: string) => {
  const found = routes.find(({ method, path }) => `${method} ${path}` === endpoint);
  if (found === undefined) throw new Error(`no route ${endpoint}`);
  return found.useCase.access;
};
const officer = (role: Role): Actor => ({
  kind: 'account',
  accountId: 'account',
  personId: 'person',
  assignments: [{ role, officeId: 'office', officeName: '办公室', divisionCode: '410300' }],
  mandates: [],
  secondFactorNeeded: false,
});

it.each(deskPages.flatMap(({ path, reads }) => (reads ? [[path, reads] as const] : [])))(
  '%s',
  (path, reads) => {
    const { check } = accessOf(reads);
    const opened = roles.filter((role) => closedTo(new Set([role]), path) === undefined);
    expect(opened).toEqual(roles.filter((role) => check(officer(role)) === null));
  },
);
