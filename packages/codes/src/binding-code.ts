/** 绑定码: what a counter writes on a slip after seeing a document, and its holder types. */
import { normaliseTypedNumber } from './typed-number.ts';

/** Without the letters that are read as digits (Crockford's Base32 without U, too). */
export const BINDING_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const BINDING_CODE_LENGTH = 10;

/** The code as it is kept and compared: in capitals, without the hyphen, however it was typed. */
export const normaliseBindingCode = (input: string): string => normaliseTypedNumber(input);

/** Why what was typed cannot be a code, in a sentence for who typed it; null where it has the form of one. */
export function bindingCodeProblem(input: string): string | null {
  const code = normaliseBindingCode(input);
  if (code === '') return '请填写绑定码';
  const foreign = Array.from(code).find((each) => !BINDING_CODE_ALPHABET.includes(each));
  if (foreign !== undefined)
    return `绑定码里没有“${foreign}”：只有数字 2 至 9 和字母（没有 I、L、O、U），请对照窗口给的纸条`;
  return code.length === BINDING_CODE_LENGTH
    ? null
    : `绑定码是 ${BINDING_CODE_LENGTH} 位数字和字母，像 ABCDE-23456 这样；现在是 ${code.length} 位，请核对`;
}
