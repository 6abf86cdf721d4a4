import { outsideValidity, policyValidity } from '@wenye/policy';
import { CONTRACT, type Request } from '@wenye/rules';
import { lineCommand } from '../lines/command.ts';
import { PACK_DETAILS, packOption, rulesOf } from '../packs/rules-of.ts';

const { from, to } = policyValidity();

export const decide = lineCommand(
  {
    name: 'decide',
    summary: '逐行认定：每行一个 JSON 请求，答复也是每行一个 JSON，不存任何内容',
    done: '认定',
    options: { pack: packOption },
    about: [
      '请求和答复的格式见 docs/decide-contract.md，可填的事实见 npx wenye facts。',
      '名册（.xlsx、.csv）用 npx wenye screen。',
      ...PACK_DETAILS,
    ],
    note: (lines) =>
      `注意：${lines} 行的 decisionDate 不在政策有效期（${from} 至 ${to}）内，条款可能已不适用。`,
    example: 'npx wenye decide 请求.jsonl --out 答复.jsonl',
  },
  async (options, io) => {
    const rules = await rulesOf(options, io);
    return {
      answer: (json) => rules.decide(json as Request),
      noted: (json) => rules.own && outsideValidity((json as Request).decisionDate) !== null,
      wrong: (errors) => ({ contract: CONTRACT, ok: false, errors }),
    };
  },
);
