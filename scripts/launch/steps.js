/** Tells the person at the terminal what happens, one line a step. */
export class Steps {
  /** @param {(line: string) => void} say */
  constructor(say) {
    this.say = say;
  }

  /**
   * @template T
   * @param {string} title Chinese
   * @param {() => T | Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(title, work) {
    const begun = Date.now();
    const slow = setTimeout(() => this.say(`… ${title}，请稍候`), 1_500);
    try {
      const result = await work();
      this.say(`✓ ${title}（${((Date.now() - begun) / 1000).toFixed(1)} 秒）`);
      return result;
    } catch (error) {
      this.say(`✗ ${title}`);
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  /** @param {string} text */
  note(text) {
    this.say(`! ${text}`);
  }
}
