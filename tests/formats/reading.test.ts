import * as assert from 'uvu/assert'
import { artifacts } from '../../plugins/formats/pdf/content/marks.ts'
import { setAside } from '../../plugins/formats/pdf/set-aside.ts'
import { revise } from '../../plugins/formats/pdf/draft.ts'
import type { Draft } from '../../plugins/formats/pdf/draft.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { readingOfPage } from '../../plugins/formats/pdf/reading/of-page.ts'
import { elementsFrom, isContent, isElement } from '../../plugins/formats/pdf/tree/element.ts'
import type { Content, Element } from '../../plugins/formats/pdf/tree/element.ts'
import { verify } from '../../plugins/formats/pdf/verify.ts'
import { pdf } from '../help/site.ts'
import { suite } from '../suite.ts'

const read = (html: string) => readingOfPage(`<main>${html}</main>`, 'en').join(' ')

suite('how a page reads', (test) => {
  for (const [name, html, reading] of [
    [
      'headings and paragraphs',
      '<h2>One</h2><p>Two.</p><p>Three.',
      '<H2> One </H2> <P> Two. </P> <P> Three. </P>',
    ],
    ['words in a box of their own', '<div>One <b data-line>two</b></div>', '<P> One two </P>'],
    ['a word in two elements', '<p>un<b data-line>break</b>able', '<P> unbreakable </P>'],
    ['lines', '<p>one<br>two', '<P> one two </P>'],
    [
      'nested lists',
      '<ul><li>One<ul><li><p>Two</p></li></ul></li></ul>',
      '<L> <LI> One <L> <LI> <P> Two </P> </LI> </L> </LI> </L>',
    ],
    [
      'a link',
      '<p>See <a href="#x" data-line>this</a> now',
      '<P> See <Link> this </Link> now </P>',
    ],
    [
      'a link that a full stop is joined to',
      '<p>See <a href="#x" data-line>this</a>.',
      '<P> See <Link> this </Link> <joined> . </P>',
    ],
    [
      'a language that begins within a word',
      '<p>pre<i data-line lang="tr">merhaba</i>',
      '<P> pre <lang tr> <joined> merhaba </P>',
    ],
    ['a place that is no link', '<p><a id="x" data-line>Here</a>', '<P> Here </P>'],
    ['pictures', '<p><img alt="A cat"></p><img alt="">', '<Figure A cat>'],
    [
      'a table',
      '<table><tbody><tr><th>A</th><td>1</td></tr></tbody></table>',
      '<Table> <TR> <TH> A </TH> <TD> 1 </TD> </TR> </Table>',
    ],
    ['a quotation', '<blockquote>So</blockquote>', '<BlockQuote> <P> So </P> </BlockQuote>'],
    [
      'another language',
      '<p>Say <i data-line lang="tr">merhaba</i> now',
      '<P> Say <lang tr> merhaba <lang en> now </P>',
    ],
  ] as const) {
    test(name, () => {
      assert.is(read(html), reading)
    })
  }
})

suite('the comparison of a PDF with its page', (test) => {
  const job = { publicAddress: 'https://leaflets.example.org/x/', format: 'pdf' }
  const margins = { top: 0, bottom: Infinity }
  const good = pdf('').then(readPrinted)

  const refused: [name: string, fault: (draft: Draft) => void, said: RegExp][] = [
    [
      'a paragraph is marked as artifact',
      (draft) => {
        markAsArtifact(draft, nth(draft, 'P', 4))
      },
      /^The PDF lacks "[^"]+": the page says /,
    ],
    [
      'a paragraph is left out of the tree',
      (draft) => {
        nth(draft, 'P', 4).kids = []
      },
      /^The PDF lacks "[^"]+": the page says /,
    ],
    [
      'a paragraph is elsewhere',
      ({ root }) => {
        const [document] = root.kids.filter(isElement)
        document?.kids.reverse()
      },
      /^The PDF (?:has|lacks) "/,
    ],
    [
      'words are there twice',
      (draft) => {
        const { kids } = nth(draft, 'H2', 1)
        kids.push(...kids)
      },
      /^The PDF has "[^"]+" too often: /,
    ],
    [
      'a heading is a paragraph',
      (draft) => {
        nth(draft, 'H2', 0).role = 'P'
      },
      /the page says ".*<H2>/,
    ],
    [
      'a list is none',
      (draft) => {
        nth(draft, 'L', 0).role = 'Div'
      },
      /the page says ".*<L> <LI>/,
    ],
    [
      'an item is lost',
      (draft) => {
        nth(draft, 'L', 0).kids.pop()
      },
      /^The PDF lacks "[^"]+": the page says /,
    ],
    [
      'a paragraph goes on with the next one',
      ({ root }) => {
        const [first, second] = neighbours(root, 'P')
        first.kids.push(...second.kids)
        second.kids = []
      },
      /^The PDF runs "\S+ \S+" together\. Write a space/,
    ],
    [
      'a link is a span',
      (draft) => {
        nth(draft, 'Link', 0).role = 'Span'
      },
      /the page says ".*<Link>/,
    ],
  ]

  test('a whole file passes', async () => {
    const printed = await good
    verify(printed, { reading: printed.reading, margins }, job)
  })
  for (const [name, fault, said] of refused) {
    test(`it fails where ${name}`, async () => {
      const { reading } = await good
      const printed = await readPrinted(await revise(await pdf(''), fault))
      assert.throws(() => {
        verify(printed, { reading, margins }, job)
      }, said)
    })
  }
})

function neighbours(root: Element, role: string): [Element, Element] {
  for (const { kids } of elementsFrom(root)) {
    const at = kids.findIndex((kid, index) => {
      const next = kids[index + 1]
      return isElement(kid) && kid.role === role && next && isElement(next) && next.role === role
    })
    if (at >= 0) return [kids[at], kids[at + 1]] as [Element, Element]
  }
  throw new Error(`No two ${role} are neighbours.`)
}

function nth({ root }: Draft, role: string, index: number): Element {
  const found = elementsFrom(root).filter((element) => element.role === role)[index]
  assert.ok(found, `${role} ${index}`)
  return found
}

function markAsArtifact(draft: Draft, element: Element): void {
  const own = elementsFrom(element).flatMap(({ kids }) => kids.filter(isContent))
  setAside(draft, artifacts.layout, (page, id) =>
    own.some((content: Content) => content.page === page && content.id === id),
  )
  element.kids = []
}
