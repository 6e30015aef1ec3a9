import {OperationalError} from '../base/operational-error.ts'

/** The command line says something that cannot be done. Exit code 2. */
export class UsageError extends OperationalError {}
