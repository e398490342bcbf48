import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { all, element, escapeText, InvalidXml, parseXml, textIn, type XmlElement } from '../src/s3/xml.ts'

const textOf = (source: string) => parseXml(`<a>${source}</a>`).text

describe('what services answer is read', () => {
  it('an answer of theirs, with a declaration, a namespace, attributes and line ends', () => {
    const root = parseXml(
      '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n' +
        '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\r\n  <Name>bucket</Name>\n' +
        '  <Contents><Key>a b</Key><Size>1</Size></Contents>\n  <Contents ><Key>c</Key ><Owner/></Contents>\n' +
        "  <Delimiter at='a > b' />\n</ListBucketResult>\n<!-- the end -->",
    )
    expect(root.name).toBe('ListBucketResult')
    expect(textIn(root, 'Name')).toBe('bucket')
    expect(all(root, 'Contents').map((each) => textIn(each, 'Key'))).toEqual(['a b', 'c'])
    expect(textIn(root, 'Delimiter')).toBe('')
    expect(textIn(root, 'Prefix')).toBeUndefined()
    expect(all(root, 'CommonPrefixes')).toEqual([])
  })

  it.each<[string, string, string]>([
    ['what XML writes by name', '&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['numbers, decimal and hexadecimal', '&#65;&#x42;&#X43;&#128512;&#x1f600;', 'ABC😀😀'],
    ['what is only once a reference', '&amp;lt;&amp;#65;', '&lt;&#65;'],
    [
      'CDATA, in which nothing means anything',
      '1<![CDATA[<b>&amp;&nbsp;]]>2<![CDATA[]]>3',
      '1<b>&amp;&nbsp;23',
    ],
    ['comments, of which nothing is left', '1<!-- <b> & -->2<!---->3', '123'],
    ['instructions', '1<?php echo "<b>" ?>2', '12'],
    ['blanks and lines, which a key may begin with', ' \n\ta ', ' \n\ta '],
  ])('%s', (_, source, expected) => {
    expect(textOf(source)).toBe(expected)
  })

  it('names without their prefix', () => {
    const root = parseXml('<s3:Error xmlns:s3="a"><s3:Code>NoSuchKey</s3:Code></s3:Error>')
    expect([root.name, textIn(root, 'Code')]).toEqual(['Error', 'NoSuchKey'])
  })

  it("what stands in quotes within a tag is not the tag's end", () => {
    const root = parseXml('<a b=">" c=\'/>\'><d e="<f>"/>text</a>')
    expect([root.name, root.text, root.children.map(({ name }) => name)]).toEqual(['a', 'text', ['d']])
  })
})

describe('what is no XML is refused, in words', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['text', 'Service Unavailable'],
    ['JSON', '{"a":1}'],
    ['an end that was not begun', '</a>'],
    ['what ends otherwise than it begins', '<a></b>'],
    ['what crosses', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text before the root', 'x<a/>'],
    ['text behind the root', '<a/>x'],
    ['CDATA behind the root', '<a/><![CDATA[x]]>'],
    ['a page', '<!DOCTYPE html><html><br></html>'],
    ['tags without a name', '<a><></></a>'],
    ['a blank before the name', '<a>< b></ b></a>'],
    ['a tag that does not end', '<a'],
    ['a comment that does not end', '<a><!-- </a>'],
    ['CDATA that does not end', '<a><![CDATA[ </a>'],
    ['an instruction that does not end', '<?xml <a></a>'],
    ['an "&" by itself', '<a>b & c</a>'],
    ['an entity that does not end', '<a>&amp</a>'],
    ['a number that does not end', '<a>&#65</a>'],
    ['an entity of HTML', '<a>&nbsp;</a>'],
    ['a number of no character', '<a>&#x110000;</a>'],
    ['a number of half a character', '<a>&#xD83D;&#xDE00;</a>'],
    ['a number without end', `<a>&#${'9'.repeat(400)};</a>`],
    ['a number of words', '<a>&#ten;</a>'],
  ])('%s', (_, source) => {
    expect(() => parseXml(source)).toThrow(InvalidXml)
  })

  // What every object of JavaScript has is no entity.
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('an entity called %s', (name) => {
    expect(() => parseXml(`<a>&${name};</a>`)).toThrow(InvalidXml)
  })

  const whole = '<?xml version="1.0"?><a b="c"><d>1&amp;2</d><!-- e --><![CDATA[f]]></a>'
  it.each(Array.from({ length: whole.length }, (_, length) => whole.slice(0, length)))(
    'cut short: %s',
    (source) => {
      expect(() => parseXml(source)).toThrow(InvalidXml)
    },
  )
})

describe('what is made to do harm does none', () => {
  const LAUGHS =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">' +
    Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${'&lol;'.repeat(10)}">`).join('') +
    ']><lolz>&lol9;</lolz>'

  it.each<[string, string]>([
    ['a billion laughs', LAUGHS],
    ['a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['an address', '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>'],
    ['entities of parameters', '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1/"> %b;]><a/>'],
    ['a document type within', '<a><!DOCTYPE b><b/></a>'],
    ['an element of a document type', '<a><!ENTITY b "c"></a>'],
  ])('%s', (_, source) => {
    expect(() => parseXml(source)).toThrow('has a document type')
  })

  it('an entity is not shown beyond its beginning', () => {
    expect(() => parseXml(`<a>&${'secret'.repeat(100)};</a>`)).toThrow(/^.{1,80}$/)
  })

  const DEPTH = 100_000
  it('100,000 levels', () => {
    let at: XmlElement | undefined = parseXml(`${'<a>'.repeat(DEPTH)}x${'</a>'.repeat(DEPTH)}`)
    let depth = 0
    for (let text = ''; at; at = at.children[0]) {
      depth++
      text = at.text
      if (!at.children.length) expect(text).toBe('x')
    }
    expect(depth).toBe(DEPTH)
    expect(() => parseXml('<a>'.repeat(DEPTH))).toThrow(InvalidXml)
    expect(() => parseXml('</a>'.repeat(DEPTH))).toThrow(InvalidXml)
  })

  // What takes a time that grows as the square would take minutes.
  it.each<[string, string]>([
    ['"&" and no end', `<a>${'&'.repeat(1_000_000)}</a>`],
    ['references', `<a>${'&lt;'.repeat(250_000)}</a>`],
    ['pieces of text', `<a>${'b<!---->'.repeat(120_000)}</a>`],
    ['attributes', `<a ${'b="c" '.repeat(160_000)}/>`],
    ['quotes in a tag', `<a ${'"\''.repeat(500_000)}`],
    ['a name', `<${'a:'.repeat(500_000)}b/>`],
    ['beginnings of tags', '<'.repeat(1_000_000)],
    ['elements side by side', `<a>${'<b/>'.repeat(250_000)}</a>`],
    ['one tag, and nine more', `<a ${'b="c" '.repeat(1_700_000)}`],
    ['one name, and nine more', `<${'a'.repeat(10_000_000)}`],
    ['one name, and nine more, and an end', `<${'a'.repeat(10_000_000)}/>`],
  ])('a megabyte of %s is read in a time that grows no faster than it', (_, source) => {
    const before = performance.now()
    try {
      parseXml(source)
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidXml)
    }
    expect(performance.now() - before).toBeLessThan(30_000)
  })
})

describe('whatever comes', () => {
  // The pieces of which XML is made, in no order.
  const pieces = [
    '<',
    '>',
    '/',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '&',
    ';',
    '&#',
    'x',
  ]
  const piece = fc.oneof(
    fc.constantFrom(...pieces, '<a>', '</a>', '<b c="d"/>', '&amp;', '&#65;', '"', "'", '<!DOCTYPE', ' '),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )

  it('it is an element or an InvalidXml', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (some) => {
        try {
          expect(parseXml(some.join('')).name).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidXml)
        }
      }),
      { numRuns: 3000 },
    ))

  it('what is escaped is read as it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
        const source = element('a', element('b', escapeText(one)), element('b', escapeText(two)))
        expect(all(parseXml(source), 'b').map(({ text }) => text)).toEqual([one, two])
      }),
      { numRuns: 500 },
    ))
})
