import { maskId } from '@wenye/codes';
import { sql } from 'kysely';
import { z } from 'zod';
import { anyone, roles } from '../access.ts';
import { useCase } from '../use-case.ts';

const account = z.object({
  accountId: z.string(),
  username: z.string().nullable(),
  email: z.string().nullable(),
  secondFactorEnabled: z.boolean(),
  officer: z.boolean().describe('本人有岗位，或者有以后开始的岗位：须开通动态口令'),
});

const me = z.object({
  account: account.nullable().describe('null 为未登录'),
  person: z
    .object({ personId: z.uuid(), name: z.string(), maskedIdNumber: z.string() })
    .nullable()
    .describe('null 为尚未实名绑定'),
  assignments: z.array(
    z.object({
      role: z.enum(roles),
      officeId: z.uuid(),
      officeName: z.string(),
      divisionCode: z.string().nullable(),
    }),
  ),
  secondFactorNeeded: z.boolean().describe('本人有岗位，但本次登录没有动态口令，不能使用'),
  firms: z.array(z.object({ firmId: z.uuid(), scope: z.string() })),
  businessDate: z.iso.date(),
  mode: z.enum(['demonstration', 'real']),
  identityProvider: z.boolean().describe('接入了统一身份认证'),
});

/** Who is asking, as the server sees it: account, person, offices and roles, firms, and the day. */
export const showMe = useCase('kernel.show-me', {
  input: z.object({}),
  output: me,
  access: anyone(),
  async run({ tx, actor, businessDate, identityProvider }) {
    const { rows } = await sql<OwnRow>`
      select kernel.mode() as mode, a.username, a.email, a.second_factor, a.officer, p.name, p.id_number
      from access.own_account() a, access.own_person() p`.execute(tx);
    const own = rows[0] as OwnRow;
    return {
      account:
        actor.accountId === null
          ? null
          : {
              accountId: actor.accountId,
              username: own.username,
              email: own.email,
              secondFactorEnabled: own.second_factor ?? false,
              officer: own.officer ?? false,
            },
      person:
        actor.personId === null
          ? null
          : {
              personId: actor.personId,
              name: own.name ?? '',
              maskedIdNumber: maskId(own.id_number ?? ''),
            },
      assignments: [...actor.assignments],
      secondFactorNeeded: actor.secondFactorNeeded,
      firms: [...actor.mandates],
      businessDate,
      mode: own.mode,
      identityProvider,
    };
  },
});

type OwnRow = {
  mode: 'demonstration' | 'real';
  username: string | null;
  email: string | null;
  second_factor: boolean | null;
  officer: boolean | null;
  name: string | null;
  id_number: string | null;
};
