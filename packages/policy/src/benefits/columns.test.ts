/** The column kernel decides every benefit as the interpreter does. */
import { compareColumns } from '@wenye/rules/testing';
import { agreesWithInterpreter } from '../testing/agrees-with-interpreter.ts';

agreesWithInterpreter(compareColumns, 4);
