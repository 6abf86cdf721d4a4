import { fenToYuan } from '@wenye/codes';
import type { Bank } from './bank.ts';
import { ENDINGS } from './rules.ts';

/** The control page: what the bank did, and what it should do next. Chinese, without scripts. */
export function page(bank: Bank, message: string): string {
  const { rules, book } = bank;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟银行</title><style>${STYLE}</style></head><body><main>
<h1>模拟银行</h1>
<p>这是演示用的另一个系统：按约定的文件收付，自己记账。这里可以让它拒付、退汇、迟答、重复答复、漏答或一直不答，用来检验支付是否不重不漏。</p>
${message === '' ? '' : `<p role="status" class="message">${escape(message)}</p>`}
<section aria-labelledby="rules"><h2 id="rules">行为</h2>
<form method="post" action="/rules">
<fieldset><legend>下一个支付文件</legend>${NEXT.map(([value, label]) => radio('nextFile', value, label, (rules.nextFile ?? '') === value)).join('')}</fieldset>
<fieldset><legend>按比例（%）</legend>
${number('rejectPercent', '拒付', rules.rejectPercent)}${number('returnPercent', '付后退汇', rules.returnPercent)}
${number('delayPercent', '迟答', rules.delayPercent)}${number('twicePercent', '重复答复', rules.twicePercent)}
${number('losePercent', '漏答', rules.losePercent)}${number('seed', '随机种子', rules.seed)}</fieldset>
<fieldset><legend>其他</legend>
${check('shuffle', '答复次序打乱', rules.shuffle)}${check('silent', '一直不答（款项照付）', rules.silent)}
${text('rejectAccounts', '拒付的账号（空格分隔）', rules.rejectAccounts.join(' '))}
${text('returnAccounts', '退汇的账号（空格分隔）', rules.returnAccounts.join(' '))}</fieldset>
<button>保存</button></form>
<details><summary>固定的账号尾数</summary><ul>${Object.entries(ENDINGS)
    .map(([ending, v]) => `<li>尾数 ${ending}：${escape(v.returnedAs?.reason ?? v.reason)}</li>`)
    .join('')}<li>同一账号再次出现而户名不同：户名不符</li></ul></details></section>
<section aria-labelledby="paid"><h2 id="paid">账簿</h2>
<p>已付 ${[...book.payments.values()].filter((p) => p.code === '0000').length} 笔，退汇 ${book.returns.size} 笔，待发答复 ${bank.late} 份，对账单 ${book.statements.length} 份。</p>
<div class="scroll" tabindex="0" role="region" aria-label="最近的支付"><table><thead><tr><th>支付项</th><th>户名</th><th>账号</th><th>金额（元）</th><th>结果</th><th>操作</th></tr></thead><tbody>
${[...book.payments.values()]
  .slice(-50)
  .reverse()
  .map((p) => {
    const returned = book.returns.get(p.itemId);
    const canReturn = p.code === '0000' && returned === undefined;
    const button = `<form method="post" action="/return"><input type="hidden" name="itemId" value="${escape(p.itemId)}"><button aria-label="退汇 ${escape(p.name)} ${fenToYuan(p.amountFen)}元">退汇</button></form>`;
    return `<tr><td>${escape(p.itemId.slice(0, 9))}…</td><td>${escape(p.name)}</td><td>${escape(p.account)}</td><td class="amount">${fenToYuan(p.amountFen)}</td><td>${escape(returned?.reason ?? p.reason)}</td><td>${canReturn ? button : ''}</td></tr>`;
  })
  .join('')}
</tbody></table></div></section>
<section aria-labelledby="receipt"><h2 id="receipt">收款（如缴回追回款）</h2>
<form method="post" action="/receipt">${text('payer', '入账账户，如 410325-employment-subsidy', '')}${text('reference', '附言：追回单号', '')}${text('amountYuan', '金额（元）', '')}<button>入账</button></form></section>
</main></body></html>`;
}

const NEXT: [string, string][] = [
  ['', '照常'],
  ['reject', '全部拒付'],
  ['return', '付后全部退汇'],
  ['delay', '迟答'],
  ['twice', '重复答复'],
  ['lose', '漏答'],
  ['refuse', '整份退回'],
];

const STYLE = `body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;margin:0;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:auto;padding:1rem}fieldset{min-width:0;margin:.5rem 0;border:1px solid #767676;border-radius:.4rem}
label{display:inline-block;margin:.3rem 1rem .3rem 0}label{max-width:100%}input[type=text]{box-sizing:border-box;width:22rem;max-width:100%}input[type=number]{width:5rem}
button{font:inherit;padding:.35rem .9rem;color:#fff;background:#0958d9;border:0;border-radius:.3rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{padding:.3rem .5rem;border-bottom:1px solid #ccc;text-align:left;white-space:nowrap}
.amount{text-align:right}.message{background:#e6f4ea;padding:.5rem;border-radius:.3rem}`;

const number = (name: string, label: string, value: number): string =>
  `<label>${label} <input type="number" name="${name}" min="0" max="${name === 'seed' ? 4_294_967_295 : 100}" value="${value}"></label>`;
const check = (name: string, label: string, on: boolean): string =>
  `<label><input type="checkbox" name="${name}"${on ? ' checked' : ''}> ${label}</label>`;
const radio = (name: string, value: string, label: string, on: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${on ? ' checked' : ''}> ${label}</label>`;
const text = (name: string, label: string, value: string): string =>
  `<label>${label}<br><input type="text" name="${name}" value="${escape(value)}"></label>`;

function escape(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
