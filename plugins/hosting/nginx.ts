import { asked, everywhere, expressionFor, forever, hashed } from './headers.ts'
import { mark } from './host.ts'
import type { Host } from './host.ts'

/**
 * nginx: lines for the `server` block of the site. They are in the site's folder, so that they change together with its pages;
 * nobody can read them there.
 */
export const nginx: Host = ({ policies, prefix }) => [
  {
    name: '.nginx.conf',
    lines: [
      mark,
      '# In the server block of the site, below "root": include /the/folder/of/the/site/.nginx.conf;',
      'index index.html;',
      `error_page 404 ${prefix}404.html;`,
      'charset utf-8;',
      'charset_types text/plain text/css text/xml application/javascript application/json image/svg+xml;',
      'location ~ /\\.(?!well-known/) { deny all; }',
      '',
      ...everywhere.map(([name, value]) => `add_header ${name} "${value}" always;`),
      `set $everyleaf_cache "${asked}";`,
      `if ($uri ~ "\\.(${hashed.join('|')})$") { set $everyleaf_cache "${forever}"; }`,
      'add_header Cache-Control $everyleaf_cache;',
      '',
      // A header without a value is not sent.
      'set $everyleaf_policy "";',
      ...policies.map(
        ({ path, policy }) =>
          `if ($uri ~ "${expressionFor(path)}") { set $everyleaf_policy "${policy}"; }`,
      ),
      'add_header Content-Security-Policy $everyleaf_policy always;',
    ],
  },
]
