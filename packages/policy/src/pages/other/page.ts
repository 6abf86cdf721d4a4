/**
 * What a clause says that no rule decides (a list, a target, a service, a task): for the people whom it concerns and
 * the officers who carry it out. Our own words, not quotations of the document; its figures, names and days are facts.
 */
export interface ClausePage {
  /** Clause id, `article.number`. */
  readonly clause: string;
  /** What is done, or to be reached, in one to three sentences with the figures of the document. */
  readonly what: string;
  /** Whom it concerns. */
  readonly forWhom: string;
  /** How they come to it, or whom they ask; of a target or a task, who answers for it. */
  readonly how: string;
  /** Its last day where it names one of its own, `YYYY-MM-DD`; else it runs as long as the policy. */
  readonly to?: string;
  /** What its text leaves open or to other documents, for officers. */
  readonly notes: readonly string[];
}
