import type { ProblemError } from '../../api/index.ts';
import { notify } from '../../ui/index.ts';

/** A button without a dialog was refused: why, in the words of the server. */
export const tellRefusal = ({ problem }: ProblemError): void => notify(problem.detail ?? problem.title, 'danger');
