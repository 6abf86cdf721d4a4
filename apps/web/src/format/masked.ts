/**
 * A number as it is shown where it is read and not compared: what is hidden of it is four stars, however long it is. All of
 * them fill a line of large letters and more, which then breaks anywhere.
 */
export const shortened = (masked: string): string => masked.replace(/\*{5,}/, '****');
