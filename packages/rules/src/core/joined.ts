/**
 * The parts as one text that lies in one piece. A template longer than twelve characters stays a pair of its parts in
 * V8, and an answer in which one such text stands is written as JSON a good half slower.
 */
export const joined = (...parts: readonly string[]): string => parts.join('');
