/** 张* / 欧阳** : the first character (a person is not told from another by it), the rest as asterisks. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}

/** Resident ID with the birthday and sequence hidden: 410325********123X → the first six and the last two. */
export function maskedIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'*'.repeat(Math.max(0, idNumber.length - 8))}${idNumber.slice(-2)}`;
}
