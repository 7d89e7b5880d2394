import type { Place } from './validator.ts'

/** The command that the environment names: `VERAPDF="java -jar …"`. */
export const fromEnvironment: Place = () => {
  const command = process.env['VERAPDF']?.trim() ?? ''
  return Promise.resolve(
    command === '' ? undefined : { name: `VERAPDF, ${command}`, command: command.split(/\s+/) },
  )
}
