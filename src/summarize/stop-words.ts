/**
 * Words that carry no topic, by language. Words of one or two letters never count in spaced scripts, so they are not
 * listed. Kept short: the lists travel with every injected script. A language without a list ranks by all its words.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `
    about after all also and any are because been before but can could did for from had has have her him his how into its just more most new not now
    one only other our out over said says she some such than that the their them then there these they this those two was were what when where which
    while who will with would you your
  `,
  de: `
    aber als auch auf aus bei bis das dass dem den der des die diese durch ein eine einem einen einer für habe haben hat hatte ihr ist kann man mehr
    mit nach nicht noch nur oder sagte sein seine sich sie sind über und uns unter vom von vor war wenn werden wie wir wird wurde zum zur
  `,
  fr: 'aux avec cette dans des elle est les leur mais par pas plus pour que qui ses son sur une',
  es: 'como con del desde entre era esta este fue han las los más para pero por que según ser sin sobre sus también una',
  pt: 'com como das dos ela ele entre foi mais mas não para pela pelo por que sem ser sua também uma',
  it: 'alla anche che come con dal dei del della delle dopo gli hanno nel nella non per più sono sua sul tra una',
  nl: 'aan dat die door een heeft het hij maar met naar niet ook over uit van voor was wordt zijn',
  nb: 'den det eller enn etter for fra har han hun ikke jeg kan med men mot når også over seg sier skal som til var ved vil',
  ru: 'был была были было для его или как когда она они после при так также только что чтобы это',
  tr: 'bir çok daha değil diye gibi göre için ile ise kadar olan olarak sonra',
  vi: 'các cho của cùng được không khi là một này những phải sau thì theo trong từ và với',
  eu: 'baina bat batean batek bere dago dela den dira ditu dute egin ere esan eta hau hori izan oso zen zituen zuen zuten',
  ur: 'اور ایک بھی تھا تھی تھے کرنے گئی گئے گیا ہوئے ہوا ہیں میں نہیں یہ کیا دیا رہا رہے رہی انہوں کسی',
  ar: 'أن إلى الذي التي بعد بين على عن في قال كان كانت كما مع من هذا هذه',
  hi: 'और एक इस कर करने कहा किया के को गया था थे नहीं पर भी में यह लिए ने से हुए है हैं',
  id: 'adalah akan dan dari dengan ini itu juga oleh pada tersebut tidak untuk yang',
  ko: `
    것 수 등 및 그 이 저 때 중 더 한 또 또한 그리고 그러나 하지만 대해 대한 위해 위한 통해 따르면 따라 관련 있다 있는 있습니다 없다 없는 했다 했습니다 한다 합니다 하는 하고 된 되는 될 된다 됩니다 됐다 이런 이러한 그런 이번 지난 이날 것으로 것이다
    것입니다 것을 것은 밝혔다 밝혔습니다 말했다 전했다 있으며 있다고 때문 경우 다른 많은 모두 가장
  `,
}

/** The stop words of a language, lower case; empty for a language without a list. */
export function stopWords(lang: string): ReadonlySet<string> {
  return new Set(Object.hasOwn(LISTS, lang) ? wordsIn(LISTS[lang] ?? '') : [])
}

/** The words of a list, white space between them. */
export function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/)
}
