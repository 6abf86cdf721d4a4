/** The column kernel decides every benefit as the interpreter does. */
import { compareColumns } from '@wenye/rules/testing';
import { pack } from '../pack.ts';
import { agreesWithInterpreter } from '../testing/agrees-with-interpreter.ts';

agreesWithInterpreter((requests) => compareColumns(pack, requests), 4);
