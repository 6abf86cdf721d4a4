/** A text in Chinese quotation marks; marks within it take the other form, as GB/T 15834 has it: `“甲‘乙’丙”`. Pure. */
export function quoted(text: string): string {
  return `“${text.replace(/[“”‘’]/g, (mark) => OTHER[mark] ?? mark)}”`;
}

const OTHER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
