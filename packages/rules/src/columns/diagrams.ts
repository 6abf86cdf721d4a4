/**
 * Truths as binary decision diagrams over their tests (Bryant 1986): equal truths are one node, whatever was written.
 */

/** A choice by the test at a place; or what is settled, which has no choice. */
export interface Node {
  readonly id: number;
  /** The place of the test among the tests: a node's choices have later ones. */
  readonly at: number;
  readonly where: Node;
  readonly whereNot: Node;
}

/** A diagram has become larger than is worth while. */
export class TooLarge extends Error {}

export class Diagrams {
  readonly never: Node = settled(0);
  readonly always: Node = settled(1);
  private readonly nodes = new Map<string, Node>();
  private readonly choices = new Map<string, Node>();
  private next = 2;
  private readonly most: number;

  /** With more nodes than `most` it is too large. */
  constructor(most: number) {
    this.most = most;
  }

  /** That the test at a place holds. */
  test(at: number): Node {
    return this.node(at, this.always, this.never);
  }

  node(at: number, where: Node, whereNot: Node): Node {
    if (where === whereNot) return where;
    const name = `${at} ${where.id} ${whereNot.id}`;
    let node = this.nodes.get(name);
    if (node === undefined) {
      if (this.next > this.most) throw new TooLarge();
      node = { id: this.next++, at, where, whereNot };
      this.nodes.set(name, node);
    }
    return node;
  }

  and(a: Node, b: Node): Node {
    return this.choose(a, b, this.never);
  }

  or(a: Node, b: Node): Node {
    return this.choose(a, this.always, b);
  }

  not(a: Node): Node {
    return this.choose(a, this.never, this.always);
  }

  /** `then` where the first holds, else `otherwise`. */
  choose(a: Node, then: Node, otherwise: Node): Node {
    if (a === this.always || then === otherwise) return then;
    if (a === this.never) return otherwise;
    if (then === this.always && otherwise === this.never) return a;
    const name = `${a.id} ${then.id} ${otherwise.id}`;
    const known = this.choices.get(name);
    if (known !== undefined) return known;
    const all = [a, then, otherwise];
    const at = Math.min(...all.map((each) => each.at));
    const [where, whereNot] = ([true, false] as const).map((holds) => {
      const [x, y, z] = all.map((each) => branch(each, at, holds)) as [Node, Node, Node];
      return this.choose(x, y, z);
    }) as [Node, Node];
    const node = this.node(at, where, whereNot);
    this.choices.set(name, node);
    return node;
  }
}

/** What a node comes to where the test at a place is known. */
export const branch = (node: Node, at: number, holds: boolean): Node =>
  node.at !== at ? node : holds ? node.where : node.whereNot;

function settled(id: number): Node {
  const node = { id, at: Number.POSITIVE_INFINITY } as { -readonly [K in keyof Node]: Node[K] };
  node.where = node;
  node.whereNot = node;
  return node;
}
