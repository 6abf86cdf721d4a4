/**
 * Masks for public notices and lists (PIPL 25 and 28: only what the notice needs; middle digits hidden). No binding
 * format exists; these are the defaults of the house.
 */

/** 张伟 → 张*, 张小明 → 张*明, 欧阳小明 → 欧**明; a single character is kept. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  const [first, last] = [characters[0] ?? '', characters.at(-1) ?? ''];
  if (characters.length <= 1) return first;
  if (characters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(characters.length - 2)}${last}`;
}

/** First 3 and last 4 shown, everything between hidden (birth date included). Short input is hidden whole. */
export function maskId(number: string): string {
  return maskMiddle(number, 3, 4);
}

/** Last 4 shown. */
export function maskAccount(account: string): string {
  return maskMiddle(account, 0, 4);
}

/** 13812345678 → 138****5678. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4);
}

function maskMiddle(text: string, head: number, tail: number): string {
  const plain = text.trim();
  // At least as much hidden as shown, else the mask shows the secret.
  if (plain.length < (head + tail) * 1.5) return '*'.repeat(plain.length);
  return plain.slice(0, head) + '*'.repeat(plain.length - head - tail) + plain.slice(plain.length - tail);
}
