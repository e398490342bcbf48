import { type Bars, number } from './section.ts'

const WIDTH = 760
const LEFT = 290
const LONGEST = 390
const LINE = 22
const HEAD = 40
const GAP = 16

// The chart brings its own ground for either scheme: an image in a page cannot ask what the page's is.
const STYLE = `
    .ground { fill: #ffffff } text { fill: #1f2328; font: 13px system-ui, sans-serif }
    .title { font-weight: 600 } .theirs { fill: #8c959f } .ours { fill: #0969da } .own { font-weight: 600 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117 } text { fill: #e6edf3 } .theirs { fill: #6e7681 } .ours { fill: #4493f8 }
    }`

/** Groups of bars below each other, each group to its own scale. */
export function chart(groups: readonly Bars[]): string {
  let top = GAP
  const drawn = groups.map((group) => {
    const at = top
    top += HEAD + group.bars.length * LINE + GAP
    return drawGroup(group, at)
  })
  const label = groups.map(({ title }) => title).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="${escaped(label)}">
  <style>${STYLE}
  </style>
  <rect class="ground" width="${WIDTH}" height="${top}" rx="6"/>
${drawn.join('\n')}
</svg>
`
}

function drawGroup({ title, unit, bars }: Bars, top: number): string {
  const highest = Math.max(...bars.map(({ value }) => value))
  const lines = bars.map(({ name, value, ours }, index) => {
    const y = top + HEAD + index * LINE
    const width = Math.max(1, (value / highest) * LONGEST).toFixed(1)
    const own = ours ? ' class="own"' : ''
    return `  <text x="${LEFT - 10}" y="${y + 5}" text-anchor="end"${own}>${escaped(name)}</text>
  <rect class="${ours ? 'ours' : 'theirs'}" x="${LEFT}" y="${y - 7}" width="${width}" height="14" rx="2"/>
  <text x="${LEFT + Number(width) + 6}" y="${y + 5}"${own}>${number(value)}${escaped(unit)}</text>`
  })
  return [`  <text class="title" x="${GAP}" y="${top + 14}">${escaped(title)}</text>`, ...lines].join('\n')
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
