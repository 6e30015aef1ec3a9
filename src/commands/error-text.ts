import type {OperationalError} from '../base/operational-error.ts'
import type {Context} from './command.ts'

/** Write an error for people: its sentence, and the hint below, if there is one. */
export function errorText(
  error: OperationalError,
  {language, ownCommand}: Pick<Context, 'language' | 'ownCommand'>
): string {
  const hint = error.hintFor(ownCommand)
  return `hongtou: ${error.wording[language]}\n${hint ? `  ${hint[language]}\n` : ''}`
}
