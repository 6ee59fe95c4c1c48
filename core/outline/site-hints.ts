/** What names of elements, classes and ids say of where a text stands. Guesses, since everybody names as they like. */

const names = (list: string) => new Set(list.split(' '));

/** Elements that stand beside the text. */
export const BESIDE_ELEMENTS = names('nav aside footer form dialog menu figcaption');
export const BESIDE_ROLES = names('navigation complementary search banner contentinfo form dialog menu toolbar');

const COMMENT = /^(?:comments?|disqus|replies|respond|commentlist|commentarea)$/;

/** Parts of class names and ids that name what a site puts around and into its texts. */
const SITE =
  /^(?:share|sharing|sharedaddy|social|addtoany|newsletter|subscribe|subscription|signup|optin|mailchimp|substack|related|recommended|recommendations|promo|promotion|cta|advert|advertisement|ad|ads|adsbygoogle|sponsor|sponsored|cookie|cookies|consent|gdpr|breadcrumb|breadcrumbs|sidebar|pagination|pager|paging|prevnext|toc|tags|taglist|menu|navbar|footer|masthead|banner|paywall|popup|modal|tooltip|pullquote|skiplink|colophon|jp)$/;

/** Neighbouring parts of a name that mean together what none of them does alone. */
const SITE_PAIR =
  /(?:^|[-_])(?:author[-_]?(?:bio|box|info|card|profile)|about[-_]?(?:the[-_]?)?author|bio[-_]?box|read[-_]?(?:more|next)|post[-_]?(?:nav|navigation|tags|footer|meta)|entry[-_]?(?:meta|footer)|pull[-_]?quote|call[-_]?to[-_]?action|more[-_]?(?:posts|stories|from)|you[-_]?may|also[-_]?like|skip[-_]?(?:link|to)|(?:prev|next)[-_]?(?:post|article|link)|sign[-_]?up|email[-_]?(?:form|capture)|table[-_]?of[-_]?contents|screen[-_]?reader)(?=[-_]|$)/i;

const parts = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** Whether an element named so (class and id, with spaces between) holds the comments of readers. */
export const isCommentArea = (labels: string) => parts(labels).some((part) => COMMENT.test(part));

/** Whether an element named so is the site's and not the text's. */
export const isSiteArea = (labels: string) =>
  SITE_PAIR.test(labels.replace(/\s+/g, '_ _')) || parts(labels).some((part) => SITE.test(part));

/** Whether an element named so says who speaks or writes. */
export const isNameLabel = (labels: string) =>
  labels
    .split(/\s+/)
    .some((label) =>
      /^(?:speaker|author|user|username|commenter|participant|poster|byline|nickname)$|(?:^|[-_])(?:speaker|author|user|commenter|display)[-_]?name$|^(?:comment|transcript|post|turn)(?:__|[-_])?(?:author|speaker|user)$/i.test(
        label,
      ),
    );

/** Whether an element named so says when. */
export const isTimeLabel = (labels: string) =>
  labels
    .split(/\s+/)
    .some((label) => /^(?:time|timestamp|time-stamp|timecode|ts)$|[-_](?:timestamp|timecode|time)$/i.test(label));
