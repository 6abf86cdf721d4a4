import type { ListedPerson } from './people.ts';

/** The page on which a person says who they are. Nothing is checked but the form of the number: it is simulated. */
export function page(
  action: string,
  people: readonly ListedPerson[],
  problem: string,
  typed: { name: string; idNumber: string },
): string {
  const choices = people.map((person) => choice(action, person)).join('');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟身份认证</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; margin: 0; background: #fff; color: #1f1f1f; }
  main { max-width: 30rem; margin: 0 auto; padding: 1rem; }
  .notice { background: #fff7e6; border: 2px dashed #874d00; color: #613400; padding: .75rem 1rem; }
  label { display: block; margin-top: 1rem; }
  input { font: inherit; width: 100%; box-sizing: border-box; padding: .6rem; border: 1px solid #595959; border-radius: 4px; }
  button { font: inherit; width: 100%; margin-top: 1rem; padding: .7rem; border: 0; border-radius: 4px; background: #0958d9; color: #fff; cursor: pointer; }
  ul { list-style: none; padding: 0; } li button { background: #fff; color: #0958d9; border: 1px solid #0958d9; text-align: left; }
  .problem { color: #a8071a; font-weight: 600; }
  :focus-visible { outline: 3px solid #fa8c16; outline-offset: 2px; }
</style>
</head>
<body>
<main>
<h1>模拟身份认证</h1>
<p class="notice">这是演示用的模拟程序，不是真实的身份认证平台，不核验任何证件。请勿填写真实的身份信息。</p>
${problem === '' ? '' : `<p class="problem" role="alert">${escaped(problem)}</p>`}
${choices === '' ? '' : `<h2>选择一位演示人员</h2><ul>${choices}</ul>`}
<h2>或者填写</h2>
<form method="post" action="${escaped(action)}">
<label for="name">姓名</label>
<input id="name" name="name" autocomplete="off" required value="${escaped(typed.name)}">
<label for="idNumber">居民身份证号码</label>
<input id="idNumber" name="idNumber" autocomplete="off" inputmode="text" maxlength="24" required value="${escaped(typed.idNumber)}">
<button type="submit">确认身份</button>
</form>
</main>
</body>
</html>
`;
}

function choice(action: string, { title, name, idNumber }: ListedPerson): string {
  return `<li><form method="post" action="${escaped(action)}">
<input type="hidden" name="name" value="${escaped(name)}"><input type="hidden" name="idNumber" value="${escaped(idNumber)}">
<button type="submit">${escaped(name)}（${escaped(title)}）<br>${escaped(idNumber)}</button></form></li>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
