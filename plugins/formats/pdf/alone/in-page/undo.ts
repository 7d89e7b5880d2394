/** Runs in the page: notes from now on what is changed in it, and gives what undoes it, the latest first. */
export function noteChanges(): { undo: () => void } {
  const records: MutationRecord[] = []
  const sheets = [...document.adoptedStyleSheets]
  // Of a style that was not there, Chromium says that it was empty.
  const styled = new Set<Node>(document.querySelectorAll('[style]'))
  const { scrollX, scrollY } = window
  const observer = new MutationObserver((latest) => {
    records.push(...latest)
  })
  observer.observe(document, {
    ...{ subtree: true, childList: true },
    ...{ attributes: true, attributeOldValue: true },
    ...{ characterData: true, characterDataOldValue: true },
  })
  return {
    undo() {
      records.push(...observer.takeRecords())
      observer.disconnect()
      document.adoptedStyleSheets = sheets
      for (const record of records.reverse()) {
        const { target } = record
        const isNew = record.attributeName === 'style' && !styled.has(target)
        const oldValue = isNew ? null : record.oldValue
        if (record.type === 'characterData') target.nodeValue = oldValue
        else if (record.type === 'attributes') {
          const { attributeName: name, attributeNamespace: namespace } = record
          // Chromium's removeAttributeNS passes over a style that a script has set.
          if (oldValue === null && !namespace) (target as Element).removeAttribute(name ?? '')
          else if (oldValue === null) (target as Element).removeAttributeNS(namespace, name ?? '')
          else (target as Element).setAttributeNS(namespace, name ?? '', oldValue)
        } else {
          for (const added of record.addedNodes)
            if (added.parentNode === target) target.removeChild(added)
          for (const removed of record.removedNodes)
            target.insertBefore(removed, record.nextSibling)
        }
      }
      for (const element of document.querySelectorAll('[style]'))
        if (!styled.has(element)) element.removeAttribute('style')
      scrollTo(scrollX, scrollY)
    },
  }
}
