/** Requests read into columns one after the other: the facts that some benefits read, and no others. */
import type { InputError, Request } from '../answer.ts';
import { readRequest } from '../boundary/read-request.ts';
import { county, decisionDate } from '../build/values.ts';
import type { Reading } from '../engine/book.ts';
import type { Row } from '../engine/layout.ts';
import type { CompiledBenefit, Program } from '../engine/program.ts';
import { readingsOf } from '../engine/walk.ts';
import type { Frame } from './frame.ts';
import { codesOf } from './frame-of.ts';
import { FrameWriter } from './frame-writer.ts';

export class Subjects {
  private readonly program: Program;
  private readonly writer: FrameWriter;
  /** How figures are read: the same for all. */
  readonly reading: Reading;

  /** @param benefits all of one kind of subject */
  constructor(program: Program, benefits: readonly CompiledBenefit[], reading: Reading) {
    const facts = benefits.flatMap(({ benefit }) => [...readingsOf(benefit).facts]);
    const wanted = new Set([decisionDate.definition.id, county.definition.id, ...facts]);
    this.program = program;
    this.reading = reading;
    this.writer = new FrameWriter(program.layout, codesOf(program), wanted);
  }

  get count(): number {
    return this.writer.count;
  }

  /** Adds the subject of a request as the next row; or says what is wrong with the request, and adds nothing. */
  add(request: Request): readonly InputError[] {
    const read = readRequest(this.program, request);
    if ('errors' in read) return read.errors;
    this.writer.add(read.env.current[0] as Row);
    return [];
  }

  frame(): Frame {
    return this.writer.frame();
  }
}
