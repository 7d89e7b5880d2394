/** A size of paper and the margins that a printed page keeps on it, in pt (1 mm is 2.8346 pt). */
export interface Sheet {
  /** Its name in style sheets. */
  name: 'A4' | 'A5' | 'Letter'
  width: number
  height: number
  top: number
  side: number
}

export const a4: Sheet = { name: 'A4', width: 595.28, height: 841.89, top: 40, side: 45 }

export const a5: Sheet = { name: 'A5', width: 419.53, height: 595.28, top: 40, side: 34 }

export const letter: Sheet = { name: 'Letter', width: 612, height: 792, top: 40, side: 45 }

/** What stands around the footer on every sheet, in pt. */
export const footerGaps = {
  /** Between the text and the rule over the footer. */
  aboveFooter: 12,
  /** Between the rule and the footer's first line. */
  belowRule: 5,
  /** Between the footer's last line and the paper's edge: what printers leave white. */
  belowFooter: 18,
}

/** The width that text and footer may use, in pt. */
export const textWidth = ({ width, side }: Sheet): number => width - 2 * side

/** The height of the footer's lines, in times their size. */
export const footerLineHeight = 1.2
