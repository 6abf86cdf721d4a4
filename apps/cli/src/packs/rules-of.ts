/** By which rules a command decides: those that are built in, or a pack that it was given. */
import { completeRequest, decideRequest, pack as published } from '@wenye/policy';
import { type Decided, decide, type Pack, type Rejected, type Request } from '@wenye/rules';
import type { Io, Options } from '../command.ts';
import { PACK_FILES, readSoundPack } from './read-pack.ts';

/** How `--pack` is given, for commands that decide. */
export const packOption = {
  type: 'string',
  value: '政策包',
  summary: '按这个政策包认定；不写则按本软件自带的',
} as const;

export const PACK_DETAILS: readonly string[] = [
  PACK_FILES,
  '另一个政策的包照请求写的事实认定；与自带的同一标识的（改过的版本），先按自带的规则补全事实。',
];

export type Rules = {
  readonly pack: Pack;
  /** Whether it is a version of the policy that is built in, whose facts are completed before rules read them. */
  readonly own: boolean;
  readonly decide: (request: Request) => Decided;
  /** The request as the rules read it. */
  readonly complete: (request: Request) => { readonly ok: true; readonly request: Request } | Rejected;
};

/** The rules that the options name. @throws Failure where the file is no pack, or has errors */
export async function rulesOf(options: Options, io: Io): Promise<Rules> {
  const file = options['pack'];
  const pack = typeof file === 'string' ? await readSoundPack(file, io) : published;
  if (pack.id === published.id)
    return {
      pack,
      own: true,
      decide: (request) => decideRequest(request, pack),
      complete: (request) => completeRequest(request, pack),
    };
  return {
    pack,
    own: false,
    decide: (request) => decide(pack, request),
    complete: (request) => ({ ok: true, request }),
  };
}
