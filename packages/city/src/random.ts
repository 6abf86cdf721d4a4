/**
 * Random numbers that depend on nothing but seed, stream and index: person 4711 is the same person in a city of any
 * size, and can be made without making the 4710 before.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, stream: string, index: number) {
    let label = 0x811c9dc5;
    for (let at = 0; at < stream.length; at++) label = Math.imul(label ^ stream.charCodeAt(at), 0x01000193);
    this.#a = mix(seed ^ 0x9e3779b9);
    this.#b = mix(label);
    this.#c = mix(index + 0x6d2b79f5);
    for (let round = 0; round < 12; round++) this.next();
  }

  /** In [0, 1). Small Fast Counter (sfc32), public domain. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }

  /** One of the weighted values; weights need not add up to anything. */
  weighted<T>(table: WeightTable<T>): T {
    const at = this.next() * table.total;
    let low = 0;
    let high = table.upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((table.upTo[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return table.values[low] as T;
  }

  /** Roughly normal around 0 with deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

export type WeightTable<T> = { values: readonly T[]; upTo: Float64Array; total: number };

export function weightTable<T>(entries: readonly (readonly [value: T, weight: number])[]): WeightTable<T> {
  const upTo = new Float64Array(entries.length);
  let total = 0;
  entries.forEach(([, weight], index) => {
    total += weight;
    upTo[index] = total;
  });
  return { values: entries.map(([value]) => value), upTo, total };
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
