/** A text whose form depends on a number, as `{count}` in it. */
interface Counted {
  what: string
  counted: true
}

const counted = (what: string): Counted => ({ what, counted: true })

/**
 * Every text that readers meet, and what it is: for whoever writes it in another language. What is in braces is filled in.
 * A language has all of them, or the program does not compile.
 */
export const keys = {
  // On every page.
  skipToMain: 'First link of each page, for people who use a keyboard',
  skipToLeaflet: 'Second link of a leaflet: past the menu and the title, to its text',
  site: 'Name of the menu at the top of each page, for screen readers',
  aboutThisSite: 'Name of the menu at the foot of each page, for screen readers',
  search: 'Link to the search page, and its button and title',
  allLeaflets: 'Link to the home page with all leaflets',
  hardWords: 'Link to the list of hard words, and its title',
  accessibility: 'Link to the accessibility statement',
  notApproved:
    'On each page and at the top of each sheet until the service has approved its leaflets',

  // A leaflet.
  easyRead: 'Name of the edition in easy read',
  fullLeaflet: 'Name of the edition with everything',
  updated: 'Below the title: the day of the last change, as {date}',
  notReviewed: 'Below the title, where the service has not checked the text',
  reviewed: 'Below the title: the day on which the service checked the text, as {date}',
  readersNever:
    'Below the title of an easy read that no readers with a learning disability have checked',
  readersChecked: 'The day on which readers with a learning disability checked it, as {date}',
  readersChanged: 'After readersChecked, where it has changed since then',
  readInEasyRead: 'Link from the full leaflet to the easy read',
  inEasyRead: 'Link below a heading to the same section in easy read: the heading is {section}',
  theStart: 'Name of what comes before the first heading',
  theStartInList: 'The same within a list of headings in a sentence',
  contents: 'Above the list of headings of a leaflet',
  nextPart: 'Link at the end of a part to the next one, {part}',
  toContents: 'Link at the end of a part to the list of headings',
  contact: 'Heading of the contact details, and the links to it',
  languages: 'Before the languages that the service speaks',
  draft: 'Label of a leaflet that is not published yet',
  draftExplained: 'For staff: how to publish a draft, whose file is {file}',
  overdueFull: 'Warning in a full leaflet: its time limits were to be checked again by {date}',
  overdueEasy: 'The same in easy read, first sentence',
  overdueEasyAsk: 'The same in easy read, second sentence',
  outdated: 'Warning in an easy read: the full leaflet has changed, first sentence',
  outdatedParts: counted('Second sentence; after a colon there are links to the parts'),
  outdatedAsk: 'Third sentence',
  picturesCredit:
    'Credit of the pictures: {source} is a link to OpenMoji, {licence} one to the licence',

  // Languages.
  otherLanguages: 'Name of the links to the same page in other languages, for screen readers',
  inLanguage: 'A link to what is only in another {language}: {label} says what it is',
  outdatedTranslation:
    'Warning in a translation: the leaflet in {language}, which it was made of, has changed, first sentence',
  missingParts:
    'Warning in a translation that lacks parts of the leaflet in {language}; after a colon there are links to them',
  contactIn: 'Where the contact details are in another language: {language}',

  // Time limits.
  limitsHere: 'Above the links to the time limits of a leaflet, or the only link',
  limitsOf: 'Name of a link to the time limits below the heading {heading}, for screen readers',
  limitYours: 'Label of a frame around a time limit: the reader has to keep it',
  limitTheirs: 'Label of a frame around a time limit: other people have to keep it',
  limitBoth: 'Label of a frame around time limits of both kinds',
  limitAny: 'Label of a frame around a time limit, where it is not known whose it is',
  limitDays: counted('A time limit, as facts.yaml says it: {count} days'),
  limitWorkingDays: counted('The same in days on which people work'),
  limitSchoolDays: counted('The same in days on which schools are open'),
  limitWeeks: counted('The same in weeks'),
  limitMonths: counted('The same in months'),
  limitYears: counted('The same in years'),

  // Easy read.
  meaning: 'Before the meaning of a hard word, for screen readers',
  hardWord: 'Name of a link to the meaning of {word}, for screen readers',
  hardWordsHere: 'Heading of the list of hard words at the end of a leaflet on paper',
  myDates: 'Heading of the lines on which readers write their own dates, on paper',
  toFillIn: 'Stands for an empty line to write on, for screen readers',
  printedContents: 'Heading of the list of contents, on paper',
  pageNumber: 'Before the number of a page in the list of contents; the number comes after it',
  webAddressesHere: 'Heading of the list of web addresses at the end of a leaflet on paper',

  // Ways to read a leaflet.
  chooseFormat: 'Heading of the ways to read a leaflet',
  printThisPage: 'Heading of the PDFs of a page that is no leaflet',
  youReadThis: 'Beside the way in which the page is read now',
  toRead: 'Group of the ways to read on screen',
  toPrint: 'Group of the ways to print',
  toKeep: "Group of the files to keep, or to listen to with a program of one's own",
  anotherWay: 'Below the contact details: who needs another format can ask',
  anotherWayEasy: 'The same in easy read',
  askBoth: 'How to ask: {call} and {write} are the links callUsLink and writeToUsLink',
  askOne: 'The same with one of them',
  callUsLink: 'Link to the telephone number, at the start of a sentence',
  writeToUsLink: 'Link to an e-mail, within a sentence or at its start',
  emailUsLink: 'The same in easy read',
  anotherFormatSubject: 'Subject of the e-mail that asks for another format of {title}',
  anotherFormatBody: 'Beginning of that e-mail; {title} and {address} are those of the leaflet',
  webPage: 'Kind of a format: a page to read on screen',
  textFile: 'Kind of a format: plain text',
  easyReadPurpose: 'What the easy read on screen is',
  fullPurpose: 'What the full leaflet on screen is',
  easyReadPdf: 'Name of the easy read on paper',
  easyReadPdfPurpose: 'What it is',
  fullPdf: 'Name of the full leaflet on paper',
  fullPdfPurpose: 'What it is',
  largePrint: 'Name of the full leaflet in large print',
  largePrintPurpose: 'What it is',
  booklet: 'Name of the booklet',
  bookletPurpose: 'What it is',
  wordDocument: 'The kind of file: a Word file',
  wordFile: 'The full leaflet as a Word file',
  wordFilePurpose: 'What it is for',
  easyReadWordFile: 'The easy read as a Word file',
  easyReadWordFilePurpose: 'What it is for',
  madeOf:
    'At the end of a Word file or an EPUB: made from {edition} at {address}, last changed on {date}',
  epubFile: 'The full leaflet as an EPUB',
  epubFilePurpose: 'What it is for',
  easyReadEpubFile: 'The easy read as an EPUB',
  easyReadEpubFilePurpose: 'What it is for',
  epubSummary: 'What programs that read EPUBs say about its accessibility',
  plainText: 'Name of the plain text',
  plainTextPurpose: 'What it is',
  pages: counted('How long a PDF is'),
  sheets: counted('How many sheets of A4 a booklet is printed on'),
  words: counted('How long a text is'),
  pageOf: 'Number of a page at the foot of each page: {page} of {pages}',

  // Reading help.
  textSize: 'Heading of the choice of text size',
  sizeNormal: 'Text size',
  sizeLarger: 'Text size',
  sizeLargest: 'Text size',
  readAloud: 'Name of the buttons for reading aloud, for screen readers',
  listen: 'Button: begin to read aloud',
  stop: 'Button: end reading aloud',
  pause: 'Button: wait with reading aloud',
  carryOn: 'Button: go on reading aloud',
  slower: 'Button: read more slowly',

  // Links at the end of a leaflet.
  whereNext: 'Heading of the links at the end of a leaflet',
  readFull: 'Link to the full leaflet',
  readEasy: 'Link to the easy read',
  lookUpWords: 'Link to the list of hard words',
  seeAll: 'Link to the home page with all leaflets',

  // Contacts, where the service gives no label of its own.
  phone: 'Telephone number',
  adviceLine: 'Telephone number of an advice line',
  textphone: 'Number of a textphone for deaf people',
  relay: 'Number of a relay service between speech and text; in Britain its name',
  sms: 'Number for text messages',
  email: 'E-mail address',
  website: 'Web address',
  social: 'Page in social media',
  facebook: 'Page on Facebook',
  address: 'Postal address',
  otherContact: 'Another way to reach the service',
  extension:
    'Before the extension of a telephone number: {number} is the number, {extension} the extension',

  // Home page.
  noLeaflets: 'On a home page without leaflets',
  siteName: 'Name of a site that has none',
  siteDescription: 'Description of a site that has none, by {publisher}',

  // Search.
  searchDescription: 'Description of the search page, for search engines',
  nothingToSearch: 'On the search page of a site without leaflets',
  question: 'Label of the field to search in',
  showOnly: 'Above the choice of editions to search',
  searchHint: 'Below the field while it is empty',
  tryAnother: 'Where nothing was found',
  lookThroughList: 'Link to the list of leaflets, where nothing was found',
  results: 'Name of the list of results, for screen readers',
  moreResults: 'Button for more results, before their number is known',
  showMore: counted('Button for more results'),
  ourLeaflets: 'Heading of the list of leaflets on the search page',
  headings: 'Opens the headings of a leaflet',
  headingsOf: 'The same for screen readers: {leaflet} is its title',
  noHeadings: 'Where a leaflet has no headings',
  headingsFailed: 'Where the headings cannot be loaded',
  searchFailed: 'Where the search does not work',
  noResults: 'Nothing was found for {question}',
  resultsFor: counted('How much was found for {question}'),
  onlyEditions: 'After the number: the editions that were searched, {editions}',
  alsoSearched: 'After the number: {words} were searched for, too',
  notFoundWords: 'After the number: nothing was found for {words}',
  searchSmallWords:
    'Words of this language to leave out of a question, with spaces between: a, the, of, …',

  // Hard words.
  wordsDescription: 'Description of the list of hard words, for search engines',
  noHardWords: 'On the list of hard words of a site that has none',
  wordsIntroduction: 'Above the list of hard words',

  // A page that is not there.
  notFound: 'Title',
  notFoundDescription: 'Description, for search engines',
  notFoundLead: 'First sentence',
  searchOurs: 'Link to the search page',

  // The accessibility statement.
  statement: 'Title',
  statementDescription: 'Description, for search engines',
  statementLead: 'First sentence; {organisation} is the service',
  statementCan: 'Heading: what readers can do on the site',
  canEasyRead: 'Item: there are easy reads',
  canZoom: 'Item: text can be made larger',
  canTextSize: 'Item: the choice of text size',
  canListen: 'Item: reading aloud; {listen} is its button',
  canKeyboard: 'Item: keyboard and voice control',
  canScreenReader: 'Item: screen readers',
  canColours: 'Item: light and dark colours',
  canPrint: 'Item: the ways to print, {ways}',
  printPoints: 'A way to print: text of {size} point',
  printLarge: 'A way to print: large print of {size} point',
  printBooklet: 'A way to print: the booklet, text of {size} point',
  canWord: 'Item: Word files',
  canEpub: 'Item: EPUBs',
  canPlainText: 'Item: plain text',
  canNoScript: 'Item: all works without JavaScript, except {listen} and the text size',
  canNoScriptSearch: 'The same on a site with a search, which needs JavaScript too',
  anotherFormat: 'Heading: asking for another format',
  anotherFormatAsk: 'First sentence',
  callOrWrite: 'How to ask: {phone} and {email} are links',
  callUs: 'The same with a telephone number alone',
  writeToUs: 'The same with an e-mail address alone',
  anotherFormatTell: 'What to say when asking',
  statementProblems: 'Heading: telling of problems',
  problemsTell: 'How to tell of a problem',
  complaints: 'Where to complain: {body} is a link',
  enforcement: 'Who enforces {law}: {enforcer}',
  statementStandard: 'Heading: the standard',
  standardWcag: 'The standard of the pages',
  standardPartly: 'That the site does not do all of it',
  standardBooklet: 'That the booklet does not comply',
  notTested: 'That no person has tested the pages',
  standardBelow: 'That the shortcomings are listed below',
  standardPdf: 'The {standard} of the PDFs, and their footers',
  standardExcept: 'Why the booklet is an exception',
  statementTests: 'Heading: what programs tested',
  testsEachTime: 'That files are checked each time',
  testsPdf: 'What is compared in PDFs: {pdfs} is their number',
  testsBooklet: 'After testsPdf, where there is a booklet',
  testsText: 'What is compared in plain text',
  testsDocuments: 'What is compared in Word files and EPUBs',
  testsFooter: 'What every page of a PDF has',
  allPdfs: 'Stands for the number of PDFs before it is known',
  pdfsMade: 'The number of PDFs: {files}, with {pages}',
  pdfFiles: counted('How many PDFs'),
  auditSaid: 'What the audit did: {tool} checked {pages} against {rules}',
  auditRules: counted('How many rules'),
  auditNone: 'That the audit found nothing',
  auditFound: counted('What the audit found'),
  statementPeople: 'Heading: what people tested',
  testedBy: 'A test by a person: {by}, {with}, {when}',
  notTestedYet: 'That no person has tested the pages, as a sentence of its own',
  statementLimits: 'Heading: what does not work yet',
  limitReadersNever: 'No readers with a learning disability have checked {leaflet}, a link',
  limitReadersChanged: '{leaflet} has changed since such readers checked it on {date}',
  limitOthers: 'That other sites are not ours',
  limitLeftOut: 'A test that was left out: {rule}, and {why}',
  statementWritten: 'The day of the statement, {date}',
} as const satisfies Record<string, string | Counted>

/** The name of a text that readers meet. */
export type Key = keyof typeof keys

/** The names of texts whose form depends on a number. */
export type CountedKey = { [Name in Key]: (typeof keys)[Name] extends Counted ? Name : never }[Key]

/** Whether the form of a text depends on a number. */
export const isCounted = (key: Key): key is CountedKey => typeof keys[key] !== 'string'
