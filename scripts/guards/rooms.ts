/** Which room may import which, as data: the table of docs/architecture.md, "Imports". */

export type Room = {
  /** Folder, from the root of the repository. */
  readonly folder: string;
  /** Folders of the rooms that it may import. */
  readonly mayImport: readonly string[];
  /** Of these, the ones that it may import types only from. */
  readonly typesOnly?: readonly string[];
};

const packages = ['packages/rules', 'packages/codes', 'packages/policy', 'packages/city'];

/** Rooms of the server, each to the left of those that may import it. */
const serverRooms = ['kernel', 'people', 'firms', 'entitlements', 'funds', 'casework'].map(
  (name) => `apps/server/src/${name}`,
);

/** Roots of the server that only compose (lists of routes and jobs), and the helpers of its tests. */
const serverRoots = ['apps/server/src/testing', 'apps/server/src'];

const toTheLeft = (order: readonly string[], folder: string) => order.slice(0, order.indexOf(folder));

export const rooms: readonly Room[] = [
  ...packages.map((folder) => ({ folder, mayImport: toTheLeft(packages, folder) })),
  ...serverRooms.map((folder) => ({ folder, mayImport: [...packages, ...toTheLeft(serverRooms, folder)] })),
  ...serverRoots.map((folder) => ({ folder, mayImport: [...packages, ...serverRooms, ...serverRoots] })),
  // What the server's package publishes under its name.
  { folder: 'apps/cli', mayImport: [...packages, 'apps/server/src'] },
  { folder: 'apps/web', mayImport: [...packages, 'apps/server/src'], typesOnly: ['apps/server/src'] },
  // Other systems: they share nothing with the server but the wire.
  { folder: 'apps/simulated-bank', mayImport: packages },
  { folder: 'apps/simulated-identity', mayImport: packages },
];

/** Tests of a room may use the helpers for tests as well. */
export const testHelpers = 'apps/server/src/testing';

/** The room that a file belongs to: the one with the longest folder that holds it. */
export function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}
