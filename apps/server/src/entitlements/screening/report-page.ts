import type { Writable } from 'node:stream';
import type { BenefitAnswer, Eligibility, Reason } from '@wenye/rules';
import { put } from '../../kernel/written-file.ts';
import type { Report, ReportHead } from './report.ts';
import type { ScreenedRow, Summary } from './screen.ts';
import { summaryLines } from './summary.ts';
import {
  amountKindOf,
  amountWords,
  eligibilityWords,
  missingWords,
  outcomeOf,
  READING_ORDER,
  reasonWords,
  togetherWords,
} from './wording.ts';

/** One self-contained HTML page that can be read, searched and printed. */
export function pageReport(file: Writable, head: ReportHead): Report {
  const write = (text: string) => put(file, text);
  let opened = false;
  const open = async () => {
    if (!opened) await write(`${pageStart(head)}<main>\n`);
    opened = true;
  };
  return {
    async add(row) {
      await open();
      await write(pageSection(row));
    },
    async close(summary) {
      await open();
      await write(`</main>\n${summaryTable(summary, head)}</body></html>\n`);
    },
  };
}

function pageStart({ title, decisionDate, source, unread }: ReportHead): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title>
<style>
body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:56rem;padding:1rem;color:#1f2328}
h1{font-size:1.4rem}section{border-top:1px solid #d0d7de;padding:.75rem 0;break-inside:avoid}
h2{font-size:1.05rem;margin:0}h3{font-size:1rem;margin:.5rem 0 0}ul{margin:.25rem 0;padding-left:1.4rem}
.entitled{color:#116329}.not-entitled{color:#a40e26}.undetermined,.official-must-judge{color:#7d4e00}
p.brief{font-size:.9rem;margin:.25rem 0;color:#57606a}
table{border-collapse:collapse;margin:1rem 0}td{border:1px solid #d0d7de;padding:.25rem .75rem}
</style></head><body>
<h1>${escape(title)}</h1><p>文件：${escape(source)}。按 ${escape(decisionDate)} 的政策测算；结果供参考，以办理机构决定为准。</p>
${unread.map((words) => `<p>请注意：${escape(words)}</p>\n`).join('')}`;
}

/** What a page says of a row. */
export function pageSection(row: ScreenedRow): string {
  const { firm, firmCode, name, id } = row.subject;
  const who = [firm, name, id || firmCode].flatMap((each) => (each ? [escape(each)] : [])).join(' · ');
  const body =
    'errors' in row
      ? `<p>未测算：</p><ul>${row.errors.map((e) => `<li>${escape(e.column)}${e.content ? `（${escape(e.content)}）` : ''}：${escape(e.message)}</li>`).join('')}</ul>`
      : row.warnings.map((w) => `<p>请注意：${escape(w.message)}</p>`).join('') +
        togetherWords(row.combinations)
          .map((words) => `<p>不能同时享受：${escape(words)}</p>`)
          .join('') +
        READING_ORDER.map((each) => benefitsThatAre(row.benefits, each)).join('');
  return `<section><h2>第 ${row.row} 行 ${who}</h2>${body}</section>\n`;
}

/** Each with its reasons; of those plainly not due, in one line each, why not. */
function benefitsThatAre(benefits: readonly BenefitAnswer[], eligibility: Eligibility): string {
  const those = benefits.filter((answer) => outcomeOf(answer).eligibility === eligibility);
  if (eligibility !== 'not-entitled') return those.map(benefit).join('');
  return those
    .map((answer) => {
      const why = escape(reasonWords(outcomeOf(answer)));
      return `<p class="brief">${verdict(answer)}${why}</p>`;
    })
    .join('');
}

function benefit(answer: BenefitAnswer): string {
  const outcome = outcomeOf(answer);
  const missing = missingWords(outcome.missing);
  return `<h3>${verdict(answer)}</h3>
<ul>${outcome.reasons.map(reason).join('')}</ul>${missing ? `<p>还缺：${escape(missing)}</p>` : ''}`;
}

function verdict(answer: BenefitAnswer): string {
  const outcome = outcomeOf(answer);
  const word = `<span class="${outcome.eligibility}">${eligibilityWords[outcome.eligibility]}</span>`;
  return `${escape(answer.id)} ${escape(answer.title)}：${word} ${escape(amountWords(outcome, amountKindOf(answer.id)))}`;
}

const marks: Record<Reason['state'], string> = {
  met: '符合',
  'not-met': '不符合',
  unknown: '未知',
  official: '待经办人认定',
  'not-applicable': '不适用',
  error: '无法计算',
};

function reason({ state, text, clause }: Reason): string {
  return `<li>${marks[state]}：${escape(text)}（第 ${escape(clause)} 款）</li>`;
}

function summaryTable(summary: Summary, head: ReportHead): string {
  const rows = summaryLines(summary, head).map(
    ([label, value]) => `<tr><td>${escape(label)}</td><td>${escape(value)}</td></tr>`,
  );
  return `<h2>汇总</h2><table>${rows.join('')}</table>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
