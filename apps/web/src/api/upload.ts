import type { Endpoint, InputOf, OutputOf } from './client.ts';
import { ApiError, refused } from './errors.ts';
import { prepareRequest } from './request.ts';
import { pageHeaders } from './whose-pages.ts';

export interface UploadOptions {
  /** Share sent so far, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  idempotencyKey?: string;
}

/**
 * Sends one file (multipart field `file`) with the route's other fields. XMLHttpRequest, because fetch
 * still cannot report upload progress. Same errors as `call`.
 */
export function upload<E extends Endpoint>(
  endpoint: E,
  file: File,
  fields: Omit<InputOf<E>, 'file'>,
  options: UploadOptions = {},
): Promise<OutputOf<E>> {
  const { method, url, body } = prepareRequest(endpoint, fields as Record<string, unknown>);
  const form = new FormData();
  // Fields go before the file: a streaming server knows them when the file begins.
  for (const [name, value] of Object.entries(JSON.parse(body ?? '{}') as Record<string, unknown>)) {
    if (value !== null) form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(pageHeaders())) request.setRequestHeader(name, value);
    if (options.idempotencyKey) request.setRequestHeader('idempotency-key', options.idempotencyKey);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as OutputOf<E>);
      else reject(refused(request.status, answer));
    };
    request.onerror = () =>
      reject(new ApiError(0, { code: 'client.offline', message: '文件没有传完，请检查网络后重传。' }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
