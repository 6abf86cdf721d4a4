import { educationName, findDivision, findTownship } from '@wenye/codes';

/** A code with its Chinese name; a code that the tables lack is shown as it is. */
export type Named = { code: string; name: string };

export function namedDivision(code: string): Named {
  return { code, name: findDivision(code)?.name ?? code };
}

export function namedTownship(code: string | null): Named | null {
  return code === null ? null : { code, name: findTownship(code)?.name ?? code };
}

/** A county or a township, by a code of six digits or of nine. */
export function namedPlace(code: string): Named {
  return (code.length > 6 ? namedTownship(code) : null) ?? namedDivision(code);
}

export function namedEducation(code: string): Named {
  return { code, name: educationName(code) ?? code };
}
