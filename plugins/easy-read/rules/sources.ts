/** Where a rule comes from: how a finding names it, and the exact title of the publication. */
export interface Source {
  short: string
  title: string
}

/** The publications that the rules come from. None of them is quoted; what they ask is in our own words. */
export const sources = {
  govUk: {
    short: 'GOV.UK',
    title: 'GOV.UK, Accessible communication formats',
  },
  departmentOfHealth: {
    short: 'Department of Health 2009',
    title:
      'Department of Health, Basic guidelines for people who commission Easy Read information (2009), revised in 2010 as Making written information easier to understand for people with learning disabilities',
  },
  inclusionEurope: {
    short: 'Inclusion Europe 2009',
    title:
      'Inclusion Europe, Information for all: European standards for making information easy to read and understand (2009)',
  },
  wcag: {
    short: 'WCAG 2.2, 1.1.1',
    title: 'W3C, Web Content Accessibility Guidelines 2.2, success criterion 1.1.1',
  },
  images: {
    short: 'W3C Images Tutorial',
    title: 'W3C Web Accessibility Initiative, Images Tutorial',
  },
} satisfies Record<string, Source>
