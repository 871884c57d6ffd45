/** Lines of the trade around an article: who edits, sends, allows, hosts and sells it. */

/** Longer lines with such a beginning, or with such words inside, are text. UTF-16 units. */
const LONGEST = 400
const LONGEST_HOLDING = 160

/** In the order of the scripts: what stands at the beginning of such a line, then what stands anywhere in it. */
const BEGINS = new RegExp(
  `^[\\s(（\\[【<〈※*■▶|-]*(?:${[
    '原标题|原標題|来源|來源|本文来源|文章来源|资料来源|作者|责任编辑|責任編輯|责编|编辑|編輯|校对|审核|分享到|免责声明|声明|版权声明|关注|扫码|点击',
    '저작권자|무단\\s?전재|ⓒ|Copyrights?|제보는|구독|관련\\s?태그|태그',
    '関連(?:記事|リンク|キーワード)|提供元|配信元|記事提供|転載元',
    '©|all rights reserved|copyright\\b|(?:additional )?reporting by|(?:additional )?reporting:|editing by|edited by|writing by|with files from|our standards:|the post .{1,200} appeared first on|this (?:article|story|post) (?:was )?(?:originally|first)|originally published',
    'redaktion:|texto:|fotos?:|mit material von|lesezeit',
  ].join('|')})`,
  'iu',
)
const HOLDS = new RegExp(
  [
    '未经(?:授权|许可)|转载请|不代表.{0,12}(?:观点|立场)|责任编辑[:：]|微信公众号',
    '무단\\s?(?:전재|복제|배포)|재배포\\s?금지|저작권자|^.{0,40}기자\\s*[\\w.+-]+@|^[\\w.+-]+@[\\w-]+\\.[\\w.]+$',
    '無断(?:転載|複製)|転載を禁|毎朝メール|メールマガジン|登録無料|会員登録',
    'subscribe to (?:our|the)|sign(?:ing)? up (?:for|to) (?:our|the)|follow us on|all rights reserved',
  ].join('|'),
  'iu',
)

/** True for a line that is about the article and none of its text. */
export function isNote(text: string): boolean {
  return (text.length < LONGEST && BEGINS.test(text)) || (text.length < LONGEST_HOLDING && HOLDS.test(text))
}
