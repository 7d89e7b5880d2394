import { UserError } from '../../findings/user-error.ts'

/** One thing that keeps a page from becoming an accessible PDF, in words for people. */
export interface PrintFault {
  what: string
  remedy: string
  /** Words of the page near the fault, by which its line in the source can be found. */
  words?: string
}

/** All that keeps a page from becoming an accessible PDF, together. */
export class PrintFaults extends UserError {
  override name = 'PrintFaults'
  readonly faults: PrintFault[]

  constructor(faults: PrintFault[], options?: ErrorOptions) {
    super(faults.map(({ what, remedy }) => `${what} ${remedy}`).join('\n'), options)
    this.faults = faults
  }
}

/** Takes note of a fault, so that the work goes on and finds the others. */
export type Report = (fault: PrintFault) => void

/** Throws where there are faults. */
export function refuse(faults: PrintFault[]): void {
  if (faults.length > 0) throw new PrintFaults(faults)
}
