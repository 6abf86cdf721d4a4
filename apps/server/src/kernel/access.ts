import { ROLE_LABELS, type Role, roleLabel } from '@wenye/codes';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusals.ts';

export type { Role } from '@wenye/codes';
export const roles = Object.keys(ROLE_LABELS) as readonly Role[];

/** An assignment in force on the business date. A zone's office has no division code of its own. */
export type Assignment = {
  readonly role: Role;
  readonly officeId: string;
  readonly officeName: string;
  readonly divisionCode: string | null;
};

/** A mandate in force on the business date. */
export type Mandate = { readonly firmId: string; readonly scope: string };

/**
 * Who acts. Made only by `access.enter` (from a session) or `access.enter_system` (worker), never by hand.
 * `personId` is null until the account is bound to one natural person; `roles` is empty unless the session
 * was opened with the second factor.
 */
export type Actor = {
  readonly kind: 'guest' | 'account' | 'system';
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly assignments: readonly Assignment[];
  readonly mandates: readonly Mandate[];
  /** True where the person holds assignments that this session may not use for want of the second factor. */
  readonly secondFactorNeeded: boolean;
};

/** Who may run a use case. Row-level security enforces territory below; this is the first of two locks. */
export type AccessRule = {
  /** Shown in the API's documentation. */
  readonly description: string;
  /** Open to all, signed in or not. */
  readonly guests?: boolean;
  /** The refusal for an actor who may not, or null. */
  readonly check: (actor: Actor) => Refusal | null;
};

/** Open to all, signed in or not. Nothing of a person may be read or stored by such a use case. */
export function anyone(): AccessRule {
  return { description: '任何人', guests: true, check: () => null };
}

/** Any account, bound to a person or not. */
export function signedIn(): AccessRule {
  return {
    description: '已登录的账号',
    check: (actor) => (actor.accountId === null ? refusal('kernel.not-signed-in') : null),
  };
}

/** An account that is bound to one natural person. */
export function bound(): AccessRule {
  return {
    description: '已实名绑定的本人',
    check: (actor) =>
      signedIn().check(actor) ?? (actor.personId === null ? refusal('kernel.not-bound') : null),
  };
}

/** A bound person who holds at least one of the roles in some office on the business date. */
export function officer(...allowed: [Role, ...Role[]]): AccessRule {
  return {
    description: `工作人员：${allowed.map(roleLabel).join('、')}`,
    check: (actor) => {
      if (holdsRole(actor, ...allowed)) return null;
      const needsMore = actor.personId !== null && actor.secondFactorNeeded;
      const denied = refusal(needsMore ? 'kernel.second-factor-needed' : 'kernel.not-permitted');
      return bound().check(actor) ?? denied;
    },
  };
}

/** A bound person who may act for at least one firm; the use case checks which. */
export function mandated(): AccessRule {
  return {
    description: '单位授权的经办人',
    check: (actor) =>
      bound().check(actor) ?? (actor.mandates.length === 0 ? refusal('kernel.not-permitted') : null),
  };
}

/** Passes where one of the rules passes; else gives the first rule's refusal. */
export function anyOf(first: AccessRule, ...others: AccessRule[]): AccessRule {
  const all = [first, ...others];
  return {
    description: all.map((rule) => rule.description).join('，或者'),
    check: (actor) => {
      const denials = all.map((rule) => rule.check(actor));
      return denials.includes(null) ? null : (denials[0] ?? null);
    },
  };
}

export function holdsRole(actor: Actor, ...wanted: [Role, ...Role[]]): boolean {
  return actor.assignments.some((assignment) => wanted.includes(assignment.role));
}
