import { addDays, countiesOn, type IsoDate, MERGER_DATE, townshipsOn, ZONES } from '@wenye/codes';
import { generatedLandline, generatedUuid, OFFICE } from './identifiers.ts';

/** An office that handles cases. A zone accepts cases without a division of its own. */
export type OfficeRecord = {
  officeId: string;
  /** Division code, or the zone's id: how demonstration accounts name it. */
  key: string;
  name: string;
  kind: 'city' | 'county' | 'township' | 'zone';
  divisionCode: string | null;
  parentId: string | null;
  validFrom: IsoDate;
  validTo: IsoDate | null;
  successorId: string | null;
  /** Nobody's: said wherever it is shown. */
  phone: string;
  phoneGenerated: true;
};

const CITY = '410300';
const FOUNDED = '1949-10-01';

/** Id of the office of a division or zone; the same in every installation of the demonstration. */
export function officeId(key: string): string {
  return generatedUuid(OFFICE, 0, numberOf(key));
}

/** The division's code as a number; of the few zones their place in the list. */
function numberOf(key: string): number {
  const zone = ZONES.findIndex(({ id }) => id === key);
  return zone === -1 ? Number(key) : 1 + zone;
}

/** Every office of the city, those of before and of after the merger of 2021, parents and successors first. */
export function offices(): OfficeRecord[] {
  return [
    office({ key: CITY, name: '洛阳市人力资源和社会保障局', kind: 'city', parent: null }),
    ...ZONES.map((zone) =>
      office({ key: zone.id, name: `${zone.name}人力资源和社会保障局`, kind: 'zone', parent: CITY }),
    ),
    ...countyOffices(),
    ...townshipOffices(),
  ];
}

function countyOffices(): OfficeRecord[] {
  const after = countiesOn(MERGER_DATE);
  const revoked = countiesOn(addDays(MERGER_DATE, -1)).filter(({ to }) => to !== null);
  return [...after, ...revoked].map((county) =>
    office({
      key: county.code,
      name: `${county.name}人力资源和社会保障局`,
      kind: 'county',
      parent: CITY,
      from: county.code === '410307' || county.code === '410308' ? MERGER_DATE : FOUNDED,
      to: county.to,
      successor: county.successors[0] ?? null,
    }),
  );
}

function townshipOffices(): OfficeRecord[] {
  const before = townshipsOn(addDays(MERGER_DATE, -1));
  const after = townshipsOn(MERGER_DATE);
  const oldCodes = new Set(before.map(({ code }) => code));
  const newCodes = new Set(after.map(({ code }) => code));
  const name = (township: string): string => `${township}人力资源和社会保障服务所`;
  return [
    ...after.map((unit) =>
      office({
        key: unit.code,
        name: name(unit.name),
        kind: 'township',
        parent: unit.county,
        from: oldCodes.has(unit.code) ? FOUNDED : MERGER_DATE,
      }),
    ),
    ...before.flatMap((unit, index) =>
      newCodes.has(unit.code)
        ? []
        : [
            office({
              key: unit.code,
              name: name(unit.name),
              kind: 'township',
              parent: unit.county,
              to: addDays(MERGER_DATE, -1),
              successor: after[index]?.code ?? null,
            }),
          ],
    ),
  ];
}

function office(of: {
  key: string;
  name: string;
  kind: OfficeRecord['kind'];
  parent: string | null;
  from?: IsoDate;
  to?: IsoDate | null;
  successor?: string | null;
}): OfficeRecord {
  return {
    officeId: officeId(of.key),
    key: of.key,
    name: of.name,
    kind: of.kind,
    divisionCode: of.kind === 'zone' ? null : of.key,
    parentId: of.parent === null ? null : officeId(of.parent),
    validFrom: of.from ?? FOUNDED,
    validTo: of.to ?? null,
    successorId: typeof of.successor === 'string' ? officeId(of.successor) : null,
    phone: generatedLandline(numberOf(of.key)),
    phoneGenerated: true,
  };
}
