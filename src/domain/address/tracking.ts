/**
 * Query parameters that say how a reader came to a page, never which page it is. Data: exact names in lower case, and patterns
 * that
 * match a whole name. No name is a plain word; a test checks them against a word list.
 *
 * Sources, read on 2026-11-29: the global rules of tidy-url 1.18.3 (MIT), the query filter of Brave (brave-core, MPL-2.0), the
 * query stripping of Firefox (MPL-2.0), and the makers' own documentation (Google Ads, Meta, Microsoft, Matomo, AT Internet,
 * Mapp, comScore, Adobe, AMP). Names that sites also use for their own articles are left out, or need evidence.
 */

/** Names that always mean tracking, in any address. */
const NAMES = new Set([
  // Google Ads, Analytics, Merchant Center
  ...words('gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _gl _ga _gac _gid'),
  ...words('ga_source ga_medium ga_term ga_content ga_campaign ga_place'),
  // AMP viewers and caches
  ...words('amp_js_v amp_gsa amp_tf amp_kit amp_ct amp_agsa amp_wprl amp_latest_update_time ampshare usqp'),
  // Microsoft, Yahoo, Verizon
  ...words('msclkid guccounter guce_referrer guce_referrer_sig'),
  // Meta
  ...words('fbclid fb_action_ids fb_action_types fb_source fb_ref fb_comment_id action_object_map'),
  ...words('action_type_map action_ref_map igshid igsh ig_rid ig_mid mibextid __cft__[0] __tn__ __xts__[0]'),
  // X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, Quora
  ...words('twclid ref_src ref_url __twitter_impression ttclid tt_medium tt_content li_fat_id'),
  ...words('sccid sc_cid sc_referrer sc_ua rdt_cid qclid'),
  // Yandex, Baidu, Naver
  ...words('yclid ymclid ysclid _openstat bd_vid hmsr hmpl hmcu hmkw hmci napm n_media n_query n_rank'),
  ...words('n_ad_group n_ad_group_type n_keyword n_keyword_id n_campaign_type'),
  // Outbrain, Taboola, Kochava, Branch, TUNE and other click ids
  ...words('dicbo obclid ob_click_id tblci tbclid ko_click_id _branch_match_id _branch_referrer'),
  ...words('rb_clickid unicorn_click_id wickedid wickedsource vmcid'),
  // Affiliates: Impact, CJ, Awin, Rakuten, ShareASale, Zanox, Partnerize, Tradedoubler, Admitad
  ...words('irclickid irgwc cjevent cjdata awc ranmid raneaid ransiteid sscid shareasale_site_id'),
  ...words('shareasale_user_id zanpid clickref tduid admitad_uid'),
  // Newsletters: Mailchimp, HubSpot, Marketo, Eloqua, Klaviyo, Drip, Vero, Olytics, MailerLite, Kit, beehiiv
  ...words('mc_cid mc_eid mc_tc _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok elq elqaid elqat'),
  ...words('elqak elqcampaignid elqtrack elqtrackid _ke _kx vero_id vero_conv oly_anon_id oly_enc_id'),
  ...words('ml_subscriber ml_subscriber_hash ck_subscriber_id _bhlid'),
  // Newsletters: Salesforce, Silverpop, Blueshift, Bronto, Dotdigital, Keap, Optimove, Listrak and others
  ...words('et_rid sfmc_activityid sfmc_id spjobid spmailingid spreportid spuserid bsft_clkid bsft_uid'),
  ...words('_bta_tid _bta_c dm_i inf_contact_key ss_email_id vgo_ee bbeml trk_contact trk_msg trk_module'),
  ...words('trk_sid sc_customer sc_eh sc_uid oft_c oft_ck oft_d oft_id oft_ids oft_k oft_lk oft_sk'),
  ...words('nr_email_referer at_recipient_id at_recipient_list'),
  // Matomo and Piwik
  ...words('mtm_campaign mtm_keyword mtm_kwd mtm_source mtm_medium mtm_content mtm_cid mtm_group'),
  ...words('mtm_placement matomo_campaign matomo_keyword matomo_kwd matomo_source matomo_medium'),
  ...words('matomo_content matomo_cid matomo_group matomo_placement pk_campaign pk_cpn pk_keyword pk_kwd'),
  ...words('pk_source pk_medium pk_content pk_cid piwik_campaign piwik_cpn piwik_keyword piwik_kwd'),
  ...words('piwik_source piwik_medium piwik_content piwik_cid'),
  // AT Internet (Piano Analytics), Mapp (Webtrekk), comScore, Adobe, IBM (Coremetrics)
  ...words('xtor at_medium at_campaign at_campaign_type at_creation at_variant at_format at_network'),
  ...words('at_general_placement at_channel at_term at_platform at_link_id at_link_type at_link_origin'),
  ...words('at_bbc_team at_ptr_name wt_mc wt.mc_id wt_mc_id wt_zmc wt.zmc ns_source ns_mchannel ns_campaign'),
  ...words('ns_linkname ns_fee ns_mail_uid ns_mail_job s_cid s_kwcid ef_id cm_mmc cm_mmca1 cm_mmca2'),
  ...words('cm_mmca3 cm_re cm_sp cm_lm'),
  // HubSpot ads, ITM and INT: the variants of UTM for links between pages of one site
  ...words('hsa_cam hsa_grp hsa_mt hsa_src hsa_ad hsa_acc hsa_net hsa_kw hsa_tgt hsa_ver hsa_la hsa_ol'),
  ...words('itm_source itm_medium itm_term itm_campaign itm_content itm_channel itm_audience int_source'),
  ...words('int_medium int_campaign int_content int_cmp_name int_cmp_id int_cmp_creative'),
])

/** Families of names. `utm_` also begins the coordinates of the UTM map projection: those are excluded. */
const PATTERNS = [/^utm_(?!(?:zone|x|y|east(?:ing)?|north(?:ing)?)$)[a-z][\w-]*$/, /^at_custom\d$/]

/**
 * Tracking names that some sites use to number articles: a short plain number is never taken for tracking. Used by Pinterest,
 * Naver, Drip and click ids.
 */
const COUNTED_NAMES = new Set(words('epik n_ad clickid click_id __s'))
const SHORT_NUMBER = /^\d{1,9}$/

/**
 * Tracking names that some sites use for their articles: they count as tracking only if the address names the article without
 * them.
 */
const DOUBTFUL_NAMES = new Set(words('cmpid icid ito mbid ncid ocid scm smid spm trk'))

/** Names that web servers give to session ids, in any address. Lower case. */
const SESSION = /^(?:phpsessid|jsessionid|asp\.net_sessionid|aspsessionid[a-z]{8}|oscsid|zenid|cfid|cftoken)$/

/** Names used for sessions and for stories: they count as a session only if the value is as long as a token. */
const DOUBTFUL_SESSION = /^(?:sid|sess|sessid|sessionid|session_id)$/
const SESSION_TOKEN = /^(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,128}$/i

/** Whether a parameter is tracking or a session: always, only if the rest of the address names the article, or never. */
export type Noise = 'always' | 'beside-a-name' | 'never'

/** Classifies one parameter of an address by its name and value. */
export function noiseOf(name: string, value: string): Noise {
  // An address copied out of HTML source has `&amp;` between its parameters.
  const plain = name.toLowerCase().replace(/^amp;/, '')
  if (NAMES.has(plain) || SESSION.test(plain) || PATTERNS.some((pattern) => pattern.test(plain)))
    return 'always'
  if (plain === 'amp' && /^(?:|1|true)$/i.test(value)) return 'always'
  if (plain === 'outputtype' && /^amp$/i.test(value)) return 'always'
  if (COUNTED_NAMES.has(plain)) return SHORT_NUMBER.test(value) ? 'never' : 'always'
  if (DOUBTFUL_NAMES.has(plain)) return 'beside-a-name'
  return DOUBTFUL_SESSION.test(plain) && SESSION_TOKEN.test(value) ? 'beside-a-name' : 'never'
}

function words(text: string): string[] {
  return text.split(' ')
}
