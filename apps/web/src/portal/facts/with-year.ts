/**
 * A question of the year before, with that year: on paper, and in January, 上年 is read as either of two. Pure.
 *
 * @param on the day for which is decided; absent: not known yet
 */
export function withYear(question: string, on: string | undefined): string {
  if (!on) return question;
  return question.replace(/上年(?:度|末)?/, (words) => `${words}（${Number(on.slice(0, 4)) - 1}年）`);
}
