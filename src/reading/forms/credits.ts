import {isDate} from '../is-date.ts'
import {plainHeadingLength} from './marks.ts'

// Who wrote an article, took its photos and edited its page, and what a web page says of it: each a line of its own.

/** Who edited a page. */
export const furniture =
  /^(?:[（(]|[■□◆●▲★]\s?)?(?:责编|责任编辑|编[\s　]*辑|美[\s　]*编|组[\s　]*版|版式|校[\s　]*对|值班|审[\s　]*核|[一二三初复终][\s　]*审|监[\s　]*制|投稿)[\s　]*[:：｜|丨]/

/** Who wrote an article. */
export const byline =
  /^(?!本报讯|本台消息)(?:[^\s　，。：:]{2,16}[\s　]+(?:本报)?(?:特约)?(?:记者|通讯员)[\s　]+\S{2,4}(?:[\s　]|$)|^[^\s，。：:]{2,20}记者[\s　]+\S{2,4}(?:[\s　]|$)|^(?:□|◎)|^■(?!.{0,4}(?:提示|提要|导读|阅读|摘要|按)$)|^(?:本报)?(?:全媒体)?(?:特约)?(?:首席)?(?:通讯员|记者|撰稿|作者)[\s　:：]|^(?:文|图|文\/图|图文|撰文|摄影)[\s　]*[:：/｜|]|^(?:文|图|文\/图)[\s　])/

/** Where a page lies on its site: 您当前的位置：首页 > 要闻 */
export const isPath = (line: string): boolean =>
  /^[>》\s]*(?:您(?:的|现在的|当前的?)?|当前)位置[\s　]*[:：]/.test(line) ||
  /^(?:网站)?首\s?页[\s　]*(?:>|＞|»|›|→|-->?|\|)[\s　]*\S/.test(line)

/** What one can do with a page, at its head or foot. */
const offered =
  /^点击.{0,4}(?:上方|下方|右上角|蓝字)|^[【[]?(?:扫一扫|打印(?:本页|此页|正文)|关闭(?:本页|窗口|页面)|分享到|返回(?:顶部|首页)|(?:上|下)一(?:篇|条|页)[\s　]*[:：]|相关(?:阅读|链接|新闻)[：:]?$)/

/** What a web page says of an article under its title: 发布时间：2015-07-27 来源：市环保局 浏览次数： */
const webLine =
  /^(?:[（(【[]\s*)?(?:来源|信息来源|文章来源|稿源|发布(?:时间|日期|机构|人)?|更新(?:时间|日期)|发表(?:时间|日期)|浏览(?:次数|量)?|点击(?:数|量|次数)?|阅读(?:量|次数)?|字号|字体|索引号|原标题|原题)[\s　]*[:：｜|]/
/** 作者：某网 时间：2024-05-18: two such labels, or the minute at which something was put there. */
const webLabels =
  /^[^，。]{0,60}?(?:作者|编辑|审核|来源|时间|日期|浏览|点击|阅读|字号|字体|机构|分类|名称|文号|稿源|撰稿|撰文|供稿|主编|监制)[:：].*?(?:作者|编辑|审核|来源|编审|校对|责编|美编|主编|监制|[初复终]审|时间|日期|浏览|点击|阅读|字号|字体|机构|分类|文号|稿源)[:：]/
const minute = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}[日/]?[\s　]*\d{1,2}[:：]\d\d/
/** By what a newspaper is registered, in the head of its page. */
const registered = /(?:统一刊号|国内刊号|邮发代号)[\s　]*[:：]?|CN\s?\d{2}-\d{4}/
/** Whether a line is not of the article, but says of it where and when it was put there. */
export const isWebLine = (line: string): boolean =>
  line.length <= 100 &&
  !/[。；]/.test(line) &&
  (isPath(line) ||
    [webLine, minute, weekday, webLabels, registered, offered, drawnRule, pictureGone].some(sort =>
      sort.test(line)
    ))
/** A line that is drawn with characters. */
const drawnRule = /^[─━═—–\-=_*＝－＿~～·]{4,}$/
/** Where a picture stood that was not copied along. */
const pictureGone = /^[[【［（(](?:图片|配图|插图)\d{0,2}[\]】］）)]$/
/** Whether a line has no words: it is drawn, or holds the place of a picture. */
export const isWordless = (line: string): boolean => drawnRule.test(line) || pictureGone.test(line)
/** The day on which a page was looked at. */
const weekday = /\d{1,2}月\d{1,2}日[\s　]*星期[一二三四五六日天]$/

/** Who took a photo. */
export const credit =
  /(?:\S\s*摄|[\s（(]摄[）)]|图片由.{2,20}提供|(?:^|[\s　。])[^\s　，。；]{2,16}供图|[（(](?:[^（）()]{0,16}(?:拍摄|摄影|供图)[^（）()]{0,16}|资料照?图?片)|[\s　。]资料[图照]片)[）)]?$/

/** What is a line of its own however long it is: the row of a table, who edited a page, wrote an article, took a photo; a date. */
export const standsByItself = (line: string): boolean =>
  line.includes('\t') ||
  /^附件(?:[:：]|\s*\d{0,2}$)/.test(line) ||
  furniture.test(line) ||
  isWebLine(line) ||
  isDate(line) ||
  (line.length <= plainHeadingLength && (byline.test(line) || credit.test(line)))

/** As programs write the day, and nobody who signs: 2025-04-02 */
const stamped = /^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/

/** Whether a line under a title is the day on which a site has put the article there, or the name of the site above that. */
export const isOfSite = (line: string, next = ''): boolean =>
  stamped.test(line) || (stamped.test(next) && /^\S{2,14}(?:网|在线|客户端|融媒|发布|公众号)$/.test(line))
