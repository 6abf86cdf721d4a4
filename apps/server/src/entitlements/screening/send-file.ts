import type { FastifyReply } from 'fastify';

/** Answers with a file to be saved under its name. */
export async function sendFile(
  { bytes, name, mediaType }: { bytes: Buffer; name: string; mediaType: string },
  reply: FastifyReply,
): Promise<unknown> {
  void reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.type(mediaType).send(bytes);
}
