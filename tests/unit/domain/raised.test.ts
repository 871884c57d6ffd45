import { describe, expect, it } from 'vitest'
import { folded } from '../../../src/domain/text/fold'
import { loweredSetting, raisedSetting, type Setting } from '../../../src/domain/text/raised'

const write = (of: (base: string, words: string) => Setting) => (base: string, words: string) => {
  const { before, map, after } = of(base, words)
  return base + before + map(words) + after
}
const raised = write(raisedSetting)
const lowered = write(loweredSetting)

describe('superscripts', () => {
  it.each([
    ['10', '6', '10⁶'],
    ['10', '-6', '10⁻⁶'],
    ['10', '–6', '10⁻⁶'],
    ['10', '2.5', '10^(2.5)'],
    ['km', '2', 'km²'],
    ['x', 'n', 'xⁿ'],
    ['x', 'n+1', 'xⁿ⁺¹'],
    ['2', '(n−1)', '2⁽ⁿ⁻¹⁾'],
    ['e', '−x/2', 'e^(−x/2)'],
    ['C', 'q', 'C^q'],
    ['A', 'T', 'Aᵀ'],
    ['Ca', '2+', 'Ca²⁺'],
    ['x', 'e', 'xᵉ'],
    ['mm', 'e', 'mmᵉ'],
    ['in 1961.', 'a', 'in 1961.ᵃ'],
    ['the pier.', 'a', 'the pier.ᵃ'],
    ['', '14', '¹⁴'],
    ['It cost $9', '99', 'It cost $9⁹⁹'],
    ['colour', '1,2', 'colour¹,²'],
    ['단어', '1)', '단어¹⁾'],
    ['단어', '주1', '단어^주1'],
    ['price', 'excluding the tax of the land', 'price excluding the tax of the land'],
    ['base', 'other', 'base^other'],
  ])('keeps %s and %s apart', (base, words, text) => expect(raised(base, words)).toBe(text))

  it.each([
    ['On the 1', 'st', 'On the 1st'],
    ['the 22', 'ND', 'the 22ND'],
    ['the n', 'th', 'the nth'],
    ['le 1', 'er', 'le 1er'],
    ['au XVI', 'e', 'au XVIe'],
    ['de 2', 'de', 'de 2de'],
    ['le 2', 'e', 'le 2e'],
    ['les 2', 'es', 'les 2es'],
    ['les 1', 'ères', 'les 1ères'],
    ['le 2', 'ième', 'le 2ième'],
    ['les 2', 'iemes', 'les 2iemes'],
    ['les 2', 'nds', 'les 2nds'],
    ['les 2', 'ndes', 'les 2ndes'],
    ['la 5', 'è', 'la 5è'],
    ['au XX', 'ième', 'au XXième'],
    ['les XX', 'es', 'les XXes'],
    ['au xix', 'e', 'au xixe'],
    ['el 1.', 'er', 'el 1.er'],
    ['el 1', '.er', 'el 1.er'],
    ['el 1.', 'o', 'el 1.º'],
    ['n.', 'o', 'n.º'],
    ['D.', 'a', 'D.ª'],
    ['n', 'o', 'nº'],
    ['el 1', 'o', 'el 1º'],
    ['la 1', 'a', 'la 1ª'],
    ['M', 'me', 'Mme'],
    ['M', 'lle', 'Mlle'],
    ['D', 'r', 'Dr'],
    ['S', 'te', 'Ste'],
    ['Acme', 'TM', 'Acme™'],
    ['Acme', '®', 'Acme®'],
    ['word', '*', 'word*'],
    ['1961', '[3]', '1961[3]'],
    ['Launch ', 'new', 'Launch new'],
  ])('reads %s and %s as it is said', (base, words, text) => expect(raised(base, words)).toBe(text))
})

it.each([
  ['CO', '2', 'CO₂'],
  ['C', '6', 'C₆'],
  ['T', 'max', 'Tₘₐₓ'],
  ['x', 'i+1', 'xᵢ₊₁'],
  ['V', 'GS', 'V_GS'],
  ['P', 'a/b', 'P_(a/b)'],
  ['Note ', 'small words', 'Note small words'],
])('keeps %s and a lowered %s apart', (base, words, text) => expect(lowered(base, words)).toBe(text))

it.each([
  ['CO₂', 'co2'],
  ['10⁶', '106'],
  ['Tₘₐₓ', 'tmax'],
  ['nº', 'no'],
])('%s is found as %s', (text, query) => expect(folded(text)).toBe(folded(query)))
