import { command } from './command.ts'
import type { Command, Option, Value } from './command.ts'

/** The option for browsers on other machines. */
const browser: Option = {
  value: 'ws://…',
  many: true,
  help: 'in this browser on another machine; give it again for each',
}

/** The commands of Everyleaf, in the order in which help lists them. Each loads what it needs, so that help is there at once. */
export const commands: Record<string, Command> = {
  init: command({
    summary: 'make a new site in an empty folder, with an example leaflet',
    anywhere: true,
    options: {
      name: { value: '"…"', help: 'the name of your organisation' },
      phone: { value: '"…"', help: 'its telephone number' },
      email: { value: '"…"', help: 'its e-mail address' },
      yes: { help: 'ask nothing' },
    },
    example: '--yes --name "Testbury Advice" --phone "01632 960000" --email help@testbury.example',
    run: async (_, { name, phone, email, yes }) =>
      (await import('../init.ts')).init({
        ...{ name: text(name), phone: text(phone), email: text(email), yes: yes === true },
      }),
  }),
  new: command({
    summary: 'start a new leaflet in both editions',
    leaflet: { help: 'the name of its folder, like asking-for-help', needed: true },
    options: {},
    example: 'asking-for-help',
    run: async (leaflet) => (await import('../new.ts')).newLeaflet(leaflet),
  }),
  build: command({
    summary: 'build the whole site: pages, PDFs and search',
    options: {
      staff: { help: 'with the pages for staff' },
      'no-cache': { help: 'make everything again, even what has not changed since the last build' },
      browser,
    },
    example: '--staff',
    run: async (_, { staff, 'no-cache': fresh, browser: addresses }) =>
      (await import('../build.ts')).build({
        ...(staff === true && { staff }),
        cache: fresh !== true,
        browsers: texts(addresses),
      }),
  }),
  print: command({
    summary: 'make the PDFs of the built site again',
    leaflet: { help: 'only for this leaflet (the name of its folder)', needed: false },
    options: {
      browser,
      shard: { value: '3/8', help: 'make only this part of them, on one of several machines' },
      merge: {
        value: 'folder',
        many: true,
        help: 'take the parts that other machines have made, for the next build',
      },
    },
    example: 'what-if-i-do-not-agree',
    run: async (leaflet, { browser: addresses, shard, merge }) => {
      const [share, folders] = [text(shard), texts(merge)]
      if (share === undefined && folders.length === 0)
        return (await import('../print.ts')).printLeaflets({ leaflet, browsers: texts(addresses) })
      const { mergeShards, printShard, readShare, refuseMixed } = await import('../shards/index.ts')
      refuseMixed({ leaflet, browser: addresses, shard, merge })
      return share === undefined ? mergeShards(folders) : printShard(readShare(share))
    },
  }),
  check: command({
    summary: 'look for mistakes in the data, the leaflets, their pages and PDFs',
    leaflet: { help: 'only what concerns this leaflet (the name of its folder)', needed: false },
    options: {
      quick: { help: 'leave out PDFs and accessibility, which need a browser' },
      links: { help: 'also open every web address' },
      all: { help: 'list each warning, and those that are accepted' },
      json: { help: 'for programs: print JSON' },
      report: { value: 'folder', help: 'also write a page for staff to this folder or file' },
    },
    example: '--links',
    run: async (leaflet, { quick, links, all, json, report }) => {
      const { check } = await import('../check.ts')
      const isFree = await check({
        ...{ leaflet, quick: quick === true, links: links === true },
        ...{ all: all === true, json: json === true, report: text(report) },
      })
      if (!isFree) process.exitCode = 1
    },
  }),
  review: command({
    summary: "show what has changed in a leaflet's two editions, side by side",
    leaflet: { help: 'the name of its folder', needed: true },
    options: {
      by: { value: '"Your name"', help: 'record that you have compared them' },
      section: { value: 'id', help: 'only this section' },
      language: {
        value: 'cy',
        help: 'compare the texts in this language with what they are translations of',
      },
      yes: { help: 'record all without asking' },
      readers: { value: '"Who"', help: 'record that readers have checked the easy read' },
    },
    example: 'what-if-i-do-not-agree --by "Your name"',
    run: async (leaflet, { by, section, language, yes, readers }) =>
      (await import('../review.ts')).review({
        ...{ leaflet, by: text(by), section: text(section), language: text(language) },
        ...{ yes: yes === true, readers: text(readers) },
      }),
  }),
  start: command({
    summary: 'show the site in a browser while you write',
    options: { port: { value: '8080', help: 'on this port' } },
    example: '--port 8081',
    run: async (_, { port }) => (await import('../start.ts')).start({ port: text(port) }),
  }),
}

/** The value of an option that has one. */
const text = (value: Value | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The values of an option that may be given more than once. */
const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value : [])
