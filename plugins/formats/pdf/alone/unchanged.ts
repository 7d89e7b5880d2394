import type { Page } from 'puppeteer'
import { noteChanges } from './in-page/undo.ts'

/** Shows a page as paper to `use`, and leaves it afterwards as it was: its media, its elements and its styles. */
export async function unchanged<T>(page: Page, use: () => Promise<T>): Promise<T> {
  const wasPrint = await page.evaluate(() => matchMedia('print').matches)
  const undo = await page.evaluateHandle(noteChanges)
  try {
    if (!wasPrint) await page.emulateMediaType('print')
    return await use()
  } finally {
    // A tab that has crashed has nothing left to undo, and the first error is the one to tell.
    await page
      .evaluate((changes) => {
        changes.undo()
      }, undo)
      .catch(() => undefined)
    if (!wasPrint) await page.emulateMediaType().catch(() => undefined)
    await undo.dispose().catch(() => undefined)
  }
}
