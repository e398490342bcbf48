import { describe, expect, it } from 'vitest'
import { readXml, writeXml } from '../src/mock/xml.ts'

describe('XML that a mock writes', () => {
  it('is as Go writes it', () => {
    const value = {
      Key: `a&<>"'\t\n\r`,
      Size: 1,
      IsTruncated: false,
      Part: [{ N: 1 }, { N: 2 }],
      None: undefined,
      Empty: '',
    }
    expect(writeXml('R', value, 'urn:x')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<R xmlns="urn:x"><Key>a&amp;&lt;&gt;&#34;&#39;&#x9;&#xA;&#xD;</Key><Size>1</Size><IsTruncated>false</IsTruncated><Part><N>1</N></Part><Part><N>2</N></Part><Empty></Empty></R>',
    )
  })

  it('has no character that XML cannot have', () => {
    expect(writeXml('R', 'a\u0000\u001f\uffff𝄞')).toContain('<R>a\ufffd\ufffd\ufffd𝄞</R>')
  })

  it('can be read again', () => {
    const key = `a&<>"'\t\n\r ü𝄞]]>`
    expect(readXml(writeXml('R', { Key: key })).children).toEqual([{ name: 'Key', text: key, children: [] }])
  })
})

describe('XML that a mock reads', () => {
  it('may have a namespace, attributes, comments, blanks and empty elements', () => {
    const xml = `<?xml version="1.0"?>\n<!-- a > b -->\n<Delete xmlns='urn:x' a="1 > 0">\n <Quiet>true</Quiet><Object/></Delete>\n`
    const { name, children } = readXml(xml)
    expect([name, children.map((each) => [each.name, each.text])]).toEqual([
      'Delete',
      [
        ['Quiet', 'true'],
        ['Object', ''],
      ],
    ])
  })

  it('may have text that is not read', () => {
    expect(readXml('<a>x<![CDATA[<&amp;]]>&lt;</a>').text).toBe('x<&amp;<')
  })

  it('may name characters', () => {
    expect(readXml('<a>&lt;&#38;&#x1D11E;&quot;&apos;&gt;</a>').text).toBe(`<&𝄞"'>`)
  })

  it.each([
    '',
    'text',
    '<a>',
    '</a>',
    '<a></b>',
    '<a><b></a></b>',
    '<a/><b/>',
    'x<a/>',
    '<a b></a>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>&</a>',
    '<a>&#x110000;</a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<a><![CDATA[x]></a>',
    '<![CDATA[x]]><a/>',
    '<a>x < y</a>',
  ])('is not %s', (xml) => {
    expect(() => readXml(xml)).toThrow(SyntaxError)
  })
})
