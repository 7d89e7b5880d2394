import type { Glossary, Links, Organisation } from '../../content/data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Place } from '../../content/yaml.ts'
import type { EasyReadText } from '../text/index.ts'
import type { Source } from './sources.ts'

/** What an organisation has explained or named in its data files. */
export interface Known {
  glossary: Glossary
  links: Links
  organisation: Pick<Organisation, 'name' | 'full_name'> | undefined
}

/** What a rule found: where, what it is (no full stop, because the source comes next), and what to do. An error unless it says otherwise. */
export interface Found {
  place: Place
  what: string
  remedy: string
  severity?: Finding['severity']
  /** The source to name, if not the rule's first. */
  source?: Source
}

/** One thing that easy read asks for and that a machine can look for. Its name is used in findings and in excuses. */
export interface Rule {
  name: string
  /** What it asks, for people who write. */
  asks: string
  sources: [Source, ...Source[]]
  /** The page cannot be made without it, so no reason excuses it. */
  always?: true
  /** It looks for English words, so texts in other languages are not checked by it. */
  english?: true
  find(text: EasyReadText, known: Known): Found[]
}
