import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Answers with a file to be saved under its name; what comes as a stream, at the pace of whoever reads it. */
export async function sendFile(
  { content, name, mediaType }: { content: Buffer | Readable; name: string; mediaType: string },
  reply: FastifyReply,
): Promise<unknown> {
  void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(mediaType).send(content);
}
