/** A4 in pt, and the margins that a printed page keeps, in pt (1 mm is 2.8346 pt). */
export const sheet = {
  width: 595.28,
  height: 841.89,
  top: 40,
  side: 45,
  /** Between the text and the rule over the footer. */
  aboveFooter: 12,
  /** Between the rule and the footer's first line. */
  belowRule: 5,
  /** Between the footer's last line and the paper's edge: what printers leave white. */
  belowFooter: 18,
}

/** The width that text and footer may use, in pt. */
export const textWidth = sheet.width - 2 * sheet.side

/** The height of the footer's lines, in times their size. */
export const footerLineHeight = 1.2
