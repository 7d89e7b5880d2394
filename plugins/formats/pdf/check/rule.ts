import type { PdfStandard } from '../../../site/pdf-standard.ts'
import type { Subject } from './subject.ts'

/** A rule that a finished file keeps: its name, its clause of ISO 14289 with veraPDF's test number where there is one, and what breaks it. */
export interface Rule {
  name: string
  clause: string
  /** The part of PDF/UA that alone has it; both have it unless told. */
  of?: PdfStandard
  faults: (subject: Subject) => string[]
}

/** Gives the fault where something holds, and none where it does not. */
export const when = (holds: boolean, fault: string): string[] => (holds ? [fault] : [])
