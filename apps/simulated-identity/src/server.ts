import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { IdentityConfig } from './config.ts';
import { page } from './page.ts';
import { listedPeople, type Person, subjectOf, typedPerson } from './people.ts';
import { identityProvider } from './provider.ts';

/** The provider with its one page. */
export function identityServer(config: IdentityConfig): Server {
  const people = new Map<string, Person>();
  const provider = identityProvider(config, people);
  const protocol = provider.callback();
  return createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return protocol(request, response);
    interaction(config, provider, people, request, response).catch((error: unknown) => {
      // Most often an interaction that has expired, or a page of an earlier process.
      console.error(error instanceof Error ? error.name : 'error');
      html(
        response,
        400,
        '<!doctype html><html lang="zh-CN"><title>模拟身份认证</title><p>此次认证已失效，请返回稳业重新开始。</p></html>',
      );
    });
  });
}

async function interaction(
  config: IdentityConfig,
  provider: Provider,
  people: Map<string, Person>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const show = (status: number, problem: string, typed = { name: '', idNumber: '' }) =>
    html(response, status, page(`/interaction/${uid}`, listedPeople(config.peopleFile), problem, typed));
  if (request.method !== 'POST') return show(200, '');

  const form = new URLSearchParams(await bodyOf(request));
  const typed = { name: form.get('name') ?? '', idNumber: form.get('idNumber') ?? '' };
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const checked = typedPerson(typed.name, typed.idNumber, today);
  if ('problem' in checked) return show(422, checked.problem, typed);

  const subject = subjectOf(checked.person, config.clientSecret);
  people.set(subject, checked.person);
  await provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('form too large');
  }
  return body;
}

function html(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
  });
  response.end(text);
}
