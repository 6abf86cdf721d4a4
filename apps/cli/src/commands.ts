import { verifyAudit } from './audit/verify.ts';
import { check } from './check/command.ts';
import { checkId } from './check-id/command.ts';
import type { Command } from './command.ts';
import { compare } from './compare/command.ts';
import { decide } from './decide/command.ts';
import { evaluate } from './eval/command.ts';
import { explain } from './explain/command.ts';
import { facts } from './facts/command.ts';
import { install } from './install/command.ts';
import { screen } from './screen/command.ts';
import { simulate } from './simulate/command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  screen,
  decide,
  explain,
  evaluate,
  facts,
  check,
  compare,
  simulate,
  checkId,
  install,
  verifyAudit,
];
