/** What is wrong with a module that cannot be loaded: in which file of its author's, on which line, and how to take it. */
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builders of rules are called with what an author wrote: their own lines say nothing of it. */
const BUILDERS = dirname(fileURLToPath(import.meta.resolve('@wenye/rules'))) + sep;

/** Chinese: the place where the runtime knows it, what that means, and its own words. Pure. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = placeIn(error.stack ?? '');
  return `${place === null ? '' : `${place}：`}${meaning(error)}（${error.message}）`;
}

/** Of a fault of writing the stack begins with the place; of others it is in the first frame of the author's own. */
function placeIn(stack: string): string | null {
  const head = /^((?:file:|\/).+):(\d+)\n/.exec(stack);
  const frames = [...stack.matchAll(/(file:[^\s)]+):(\d+):\d+\)?$/gm)];
  const fileOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url) : url);
  const own = (url: string): boolean =>
    !fileOf(url).startsWith(BUILDERS) && !fileOf(url).includes(`${sep}node_modules${sep}`);
  const [, url, line] = head ?? frames.find(([, each = '']) => own(each)) ?? [];
  return url === undefined || url === import.meta.url ? null : `${fileOf(url)} 第 ${line} 行`;
}

function meaning({ name, message }: Error): string {
  if (/of undefined|is not a function/.test(message))
    return '用到的名字没有定义，事实、标准或函数的名字是不是写错了';
  if (name === 'ReferenceError') return '用到的名字没有定义，也没有导入';
  if (/does not provide an export/.test(message)) return '导入的名字，那个文件没有导出';
  if (name === 'SyntaxError') return '写法不合语法';
  return '运行时出错';
}
