/** Pages built to break a reader: named form fields, sick trees, long texts, scripts that bend the page's own objects. */

export interface HostilePage {
  name: string
  html: string
  contentType?: string
  /** What must come of it; anything with a reason where nothing is said. */
  expected?: 'article' | 'same-as-clean'
  /** Above 100,000 nodes: more than two seconds are allowed, ten are not. */
  isVast?: boolean
}

const SENTENCE =
  'The council of the town voted on Tuesday, after a long debate, for a new bridge over the river that divides it. '
const PARAGRAPH = `<p>${SENTENCE.repeat(4)}</p>`
const STORY = `<article><h1>Bridge vote</h1>${PARAGRAPH.repeat(5)}</article>`

/** A page around a body. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge vote</title>${head}</head><body>${body}</body></html>`
}

/** A story without anything hostile: what others are held against. */
export const CLEAN = pageWith(`<main>${STORY}</main>`)

/** Three pages for a name and an element: the form beside the article, in it, around it. */
export function clobberPages(names: readonly string[]): HostilePage[] {
  return names.flatMap((name) =>
    ['input', 'img'].flatMap((tag) => {
      const form = `<form><${tag} name="${name}"></form>`
      const bodies = {
        beside: `${form}${STORY}`,
        within: `<article><h1>Bridge vote</h1>${PARAGRAPH}${form}${PARAGRAPH.repeat(4)}</article>`,
        around: `<form><${tag} name="${name}">${STORY}</form>`,
      }
      return Object.entries(bodies).map(([place, body]) => ({
        name: `${tag} named ${name}, ${place}`,
        html: pageWith(`<main>${body}</main>`),
        expected: 'article' as const,
      }))
    }),
  )
}

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('')
const nested = (tag: string, depth: number, inner: string): string =>
  `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth)
const script = (code: string): string => `<script>${code}</script>`
/** Laying out what scripts nest stops the browser itself; nothing of that is read. */
const UNSHOWN = '<style>body{content-visibility:hidden;contain:strict}</style>'

/** Sick pages: as large, deep and odd as a page can be served or built by its scripts. */
export function sickPages(): HostilePage[] {
  const around = (name: string, more: string, head = ''): HostilePage => ({
    name,
    html: pageWith(`<main>${STORY}${more}</main>`, head),
    expected: 'article',
  })
  const any = (name: string, html: string, isVast = false): HostilePage => ({ name, html, isVast })
  return [
    any('nothing', ''),
    any('300,000 nodes in one parent', pageWith(`<main>${times(150_000, () => '<b>x</b>')}</main>`), true),
    any('100,000 nodes, flat paragraphs', pageWith(times(50_000, (at) => `<p>Line ${at}, and more.</p>`))),
    any(
      '100,000 nodes, spans in one paragraph',
      pageWith(`<p>${times(50_000, () => '<span>word, </span>')}</p>`),
    ),
    any(
      '100,000 nodes, list items with links',
      pageWith(`<ul>${times(33_000, (at) => `<li><a href="/n/${at}">Headline ${at}</a></li>`)}</ul>`),
    ),
    any(
      '100,000 nodes, divs of divs',
      pageWith(times(1_000, () => nested('div', 50, 'Some words, of no use.'))),
    ),
    any('100,000 line breaks', pageWith(`<div>${'word, word<br>'.repeat(50_000)}</div>`)),
    any('90,000 empty elements', pageWith(STORY + '<i></i>'.repeat(90_000))),
    any(
      'a table of 300 by 150',
      pageWith(`<table>${times(300, () => `<tr>${'<td>1.5</td>'.repeat(150)}</tr>`)}</table>${STORY}`),
    ),
    any('3,000 tables', pageWith(STORY + '<table><tr><td>a</td><td>b</td></tr></table>'.repeat(3_000))),
    any(
      '20,000 cards',
      pageWith(
        times(10_000, (at) => `<div class="post"><h2><a href="/${at}">Headline number ${at}</a></h2></div>`),
      ),
    ),
    any(
      '20,000 posts',
      pageWith(times(10_000, (at) => `<div class="post comment">Reply ${at}, of no use.</div>`)),
    ),
    around('nesting of 512', nested('div', 512, 'deep')),
    any('nesting of 100,000', pageWith(`${'<div>'.repeat(100_000)}deep`)),
    any('20,000 unclosed dl', pageWith('<dl><dt>x'.repeat(10_000))),
    any(
      'nesting of 5,000 by script',
      pageWith(
        STORY +
          script(
            `let n=document.body;for(let i=0;i<5000;i++){const d=document.createElement('div');n.append(d);n=d}`,
          ),
        UNSHOWN,
      ),
    ),
    any(
      'nesting of 1,900 by script, with words',
      pageWith(
        script(
          `let n=document.body;for(let i=0;i<1900;i++){const d=document.createElement('div');d.append('word, '+i);n.append(d);n=d}`,
        ),
        UNSHOWN,
      ),
    ),
    any(
      'inline nesting of 1,900 by script',
      pageWith(
        script(
          `let n=document.body;for(let i=0;i<1900;i++){const d=document.createElement(i%2?'b':'a');d.append('word, '+i);n.append(d);n=d}`,
        ),
        UNSHOWN,
      ),
    ),
    any('quotes within quotes', pageWith(nested('blockquote', 500, SENTENCE))),
    any('lists within lists', pageWith(`${'<ul><li>x'.repeat(250)}${STORY}`)),
    around('an attribute of 5 million units', `<p class="${'a '.repeat(2_500_000)}">x</p>`),
    around('20,000 attributes', `<p ${times(20_000, (at) => `a${at}=1 `)}>x</p>`),
    around(
      'an id of a million units on each of 10',
      times(10, () => `<p id="${'x-'.repeat(500_000)}">x</p>`),
    ),
    around('a picture of 5 million units', `<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`),
    around('a source set of 20,000', `<img srcset="${times(20_000, (at) => `/a${at}.jpg ${at + 1}w, `)}">`),
    around('a link of a million units', `<p><a href="/${'a'.repeat(1_000_000)}">${SENTENCE}</a></p>`),
    any(
      'a title of a million units',
      pageWith(STORY).replace('Bridge vote</title>', `${'long '.repeat(200_000)}</title>`),
    ),
    any(
      'a headline of a million units',
      pageWith(`<h1>${'long '.repeat(200_000)}</h1>${PARAGRAPH.repeat(5)}`),
    ),
    any('a million units without a space', pageWith(`<p>${'a'.repeat(1_000_000)}</p>`)),
    any('ten million units of text', pageWith(`<p>${SENTENCE.repeat(900)}</p>`.repeat(100))),
    any('a million Hangul without a space', pageWith(`<p>${'가'.repeat(1_000_000)}</p>`)),
    any('a million spaces between two words', pageWith(`<p>a${' '.repeat(1_000_000)}b</p>${STORY}`)),
    any('a million non-breaking spaces', pageWith(`<p>a${'\u00a0'.repeat(1_000_000)}b</p>${STORY}`)),
    any('a million combining marks', pageWith(`<h1>a${'\u0301'.repeat(1_000_000)}</h1>${STORY}`, UNSHOWN)),
    any('a million commas', pageWith(`<p>${','.repeat(1_000_000)}</p>`)),
    any('a million full stops', pageWith(`<p>${'a. '.repeat(333_333)}</p>`)),
    any(
      'a million digits',
      pageWith(`<h1>${'1'.repeat(1_000_000)}</h1><p>${'2024-01-'.repeat(125_000)}</p>`),
    ),
    any('a million marks of addresses', pageWith(`<h1>x</h1><p>${'a@a.'.repeat(250_000)}</p>${STORY}`)),
    any(
      'bylines of a million units',
      pageWith(`<h1>Bridge vote</h1><p class="byline">By ${'Ada Brook, '.repeat(100_000)}</p>${STORY}`),
    ),
    any(
      'dates of a million units',
      pageWith(`<h1>Bridge vote</h1><p class="date">${'12 March '.repeat(110_000)}</p>${STORY}`),
    ),
    any(
      'lone surrogates and NUL',
      pageWith(
        `${STORY}<p id="p">x</p>${script(`document.getElementById('p').textContent='\\ud800 \\0 \\udfff \\ufffe'.repeat(1000)`)}`,
      ),
    ),
    around(
      '20,000 metas',
      '',
      times(20_000, (at) => `<meta name="m${at}" content="c${at}">`),
    ),
    around(
      'a description of 5 million units',
      '',
      `<meta name="description" content="${'x '.repeat(2_500_000)}">`,
    ),
    around(
      '5,000 blocks of data',
      '',
      '<script type="application/ld+json">{"@type":"Thing"}</script>'.repeat(5_000),
    ),
    around(
      'data 100,000 deep',
      '',
      `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    ),
    around(
      'data of 100,000 items',
      '',
      `<script type="application/ld+json">[${times(100_000, (at) => `${at ? ',' : ''}{"@type":"Article","name":"a${at}"}`)}]</script>`,
    ),
    around(
      'data whose keys are of the prototype',
      '',
      '<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"prototype":1},"author":{"__proto__":null}}</script>',
    ),
    around('10,000 scripts', '<script type="x">1</script>'.repeat(10_000)),
    around('300 frames', '<iframe srcdoc="x" loading="lazy"></iframe>'.repeat(300)),
    around('10,000 inputs', '<form><input name="a" value="b"></form>'.repeat(10_000)),
    around(
      'pictures of script',
      '<svg><script>1</script><foreignObject><p>x</p></foreignObject></svg><math><mtext><p>x</p></mtext></math>'.repeat(
        500,
      ),
    ),
    around('templates within templates', nested('template', 200, 'x')),
    any(
      '1,000 open shadow roots',
      pageWith(
        `<main id="m"></main>${script(`for(let i=0;i<1000;i++){const d=document.createElement('div');d.attachShadow({mode:'open'}).innerHTML='<p>${SENTENCE}</p><slot></slot>';d.append('light');m.append(d)}`)}`,
      ),
    ),
    any(
      'shadow roots within shadow roots',
      pageWith(
        `<main id="m"></main>${script(`let n=m;for(let i=0;i<500;i++){const d=document.createElement('div');n.append(d);const r=d.attachShadow({mode:'open'});r.innerHTML='<p>${SENTENCE}</p><div></div>';n=r.lastChild}`)}`,
      ),
    ),
    around(
      'a declared shadow root',
      `<div><template shadowrootmode="open">${PARAGRAPH}<slot></slot></template>light</div>`,
    ),
    around(
      'a page that never rests',
      script(
        `setInterval(()=>{const p=document.createElement('p');p.textContent='more';document.body.append(p)},0)`,
      ),
    ),
    any('a page without a root', `${STORY}${script('document.documentElement.remove()')}`),
    any(
      'a root of another name',
      `${STORY}${script(`document.replaceChild(document.createElementNS('urn:x','html'),document.documentElement)`)}`,
    ),
    any('a body that is a frameset', '<title>x</title><frameset><frame><frame></frameset>'),
    {
      ...any(
        'XHTML',
        `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge vote</title></head><body>${STORY}</body></html>`,
      ),
      contentType: 'application/xhtml+xml',
      expected: 'article',
    },
    {
      ...any('broken XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</body></html>'),
      contentType: 'application/xhtml+xml',
    },
    {
      ...any('SVG', '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>'),
      contentType: 'image/svg+xml',
    },
    { ...any('JSON', '{"a": 1}'), contentType: 'application/json' },
    {
      ...any('a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>'),
      contentType: 'application/xml',
    },
    { ...any('a frameless plain text of 5 MB', SENTENCE.repeat(45_000)), contentType: 'text/plain' },
  ]
}

/** Scripts of a page against its own objects: what is read must be what the clean page gives. */
export function sabotagePages(): HostilePage[] {
  const codes: Record<string, string> = {
    'array methods throw': `for(const k of ['map','filter','slice','push','join','some','find'])Array.prototype[k]=()=>{throw 1}`,
    'string methods lie': `for(const k of ['trim','replace','split','match','slice'])String.prototype[k]=()=>'x'`,
    'JSON lies': 'JSON.parse=JSON.stringify=()=>null',
    'queries throw': `for(const p of [Document.prototype,Element.prototype])for(const k of ['querySelector','querySelectorAll','getElementsByTagName'])p[k]=()=>{throw 1}`,
    'attributes lie': `Element.prototype.getAttribute=()=>'javascript:1'`,
    'cloning gives nothing': 'Node.prototype.cloneNode=()=>null',
    'getters throw': `for(const k of ['firstChild','nextSibling','parentNode','textContent','childNodes'])Object.defineProperty(Node.prototype,k,{get(){throw 1}})`,
    'getters of the document loop': `for(const k of ['body','head','documentElement','title','contentType'])Object.defineProperty(document,k,{get(){return document}})`,
    'iteration never ends': 'Array.prototype[Symbol.iterator]=function*(){for(;;)yield 1}',
    'maps and sets throw': `Map.prototype.get=Map.prototype.set=Set.prototype.has=()=>{throw 1}`,
    'patterns never match': 'RegExp.prototype.exec=RegExp.prototype.test=()=>null',
    'objects are frozen and addresses throw': `URL.canParse=()=>{throw 1};globalThis.URL=null;Object.freeze(Object.prototype)`,
  }
  return Object.entries(codes).map(([name, code]) => ({
    name: `sabotage: ${name}`,
    html: CLEAN.replace('</head>', `${script(code)}</head>`),
    expected: 'same-as-clean' as const,
  }))
}
