import { asked, everywhere, expressionFor, forever, hashed, types } from './headers.ts'
import { mark } from './host.ts'
import type { Host } from './host.ts'

/** Apache 2.4: `.htaccess`. */
export const apache: Host = ({ policies, prefix }) => [
  {
    name: '.htaccess',
    lines: [
      mark,
      'DirectoryIndex index.html',
      `ErrorDocument 404 ${prefix}404.html`,
      'AddCharset utf-8 .html .txt .xml .js .css .svg .json',
      ...types.map(([ending, type]) => `AddType ${type.split(';')[0] ?? type} .${ending}`),
      'AddType font/woff2 .woff2',
      '',
      '<IfModule mod_headers.c>',
      ...everywhere.map(([name, value]) => `  Header always set ${name} "${value}"`),
      `  Header set Cache-Control "${asked}"`,
      `  <FilesMatch "\\.(${hashed.join('|')})$">`,
      `    Header set Cache-Control "${forever}"`,
      '  </FilesMatch>',
      ...policies.flatMap(({ path, policy }) => [
        `  <If "%{REQUEST_URI} =~ m#${expressionFor(path)}#">`,
        `    Header always set Content-Security-Policy "${policy}"`,
        '  </If>',
      ]),
      '</IfModule>',
    ],
  },
]
