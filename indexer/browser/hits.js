// What a reader sees of a story that was found: why, and where.
// The twin of indexer/hits.py: same names, same order.

import { standsIn } from "./query.js";
import { snippet } from "./snippets.js";
import { fold, formsLike, tokenise } from "./tokens.js";

const MAX_FRAGMENTS = 3;

// As in library/story.py.
const FITS_ANCHOR = "deel-past-bij";
const FITS_HEADING = "Past bij iemand die zegt";

/**
 * @typedef {{form: string, forms: Set<string>, subjects: Set<number>}} AskedWord
 * @typedef {{anchor: string, heading: string, snippet: {text: string, match: boolean}[],
 *   score: number}} FragmentHit
 * @typedef {{id: string, title: string, address: string, theme: string, themeLabel: string,
 *   kern: string, invented: boolean, minutes: number, phaseLabel: string}} CardFacts
 * @typedef {CardFacts & {score: number, why: string[], fragments: FragmentHit[]}} Hit
 * @typedef {{hit: CardFacts, why: string}} Contrast
 * @typedef {import("./shards.js").Part} Part
 * @typedef {import("./tokens.js").Language} Language
 * @typedef {import("./ranking.js").RankedPart} RankedPart
 * @typedef {{subjects: string[], language: Language}} Known
 */

/**
 * The other story as a reader sees it.
 * @param {import("./shards.js").Card} card
 * @param {string} why
 * @returns {Contrast}
 */
export function buildContrast(card, why) {
  return { hit: cardFacts(card), why };
}

/**
 * @param {import("./shards.js").Card} card
 * @returns {CardFacts}
 */
function cardFacts(card) {
  return {
    id: card.id,
    title: card.title,
    address: card.address,
    theme: card.theme,
    themeLabel: card.theme_label,
    kern: card.kern,
    invented: card.invented,
    minutes: card.minutes,
    phaseLabel: card.phase_label,
  };
}

/**
 * The hit of one story.
 * @param {{card: import("./shards.js").Card, parts: Part[]}} story
 * @param {import("./ranking.js").RankedStory} ranked
 * @param {number} firstPart  the number of its head
 * @param {import("./query.js").Query} query
 * @param {AskedWord[]} words
 * @param {number[]} topics  the numbers of those that were asked for
 * @param {Known} known
 * @returns {Hit}
 */
export function buildHit(story, ranked, firstPart, query, words, topics, known) {
  const forms = new Set(words.flatMap((word) => [...word.forms]));
  return {
    ...cardFacts(story.card),
    score: ranked.score,
    why: [...new Set([...topics.map((topic) => known.subjects[topic]), ...why(story.parts, query, words, known)])],
    fragments: shownParts(story.parts, ranked, firstPart, query, topics, known.language).map((entry) =>
      fragmentHit(story.parts[entry.part - firstPart], entry.score, forms, known.language),
    ),
  };
}

/**
 * The best parts; those on an asked topic first, and only those with an asked phrase.
 * @param {Part[]} parts
 * @param {import("./ranking.js").RankedStory} ranked
 * @param {number} firstPart
 * @param {import("./query.js").Query} query
 * @param {number[]} topics
 * @param {Language} language
 */
function shownParts(parts, ranked, firstPart, query, topics, language) {
  const hasPhrase = (/** @type {RankedPart} */ { part }) =>
    query.phrases.some((phrase) => standsIn(phrase, parts[part - firstPart].texts, language));
  const entries = withTopics(parts, ranked, firstPart, topics);
  return (query.phrases.length > 0 ? entries.filter(hasPhrase) : entries).slice(0, MAX_FRAGMENTS);
}

/**
 * The parts with an asked word, and those on an asked topic, which come first.
 * @param {Part[]} parts
 * @param {import("./ranking.js").RankedStory} ranked
 * @param {number} firstPart
 * @param {number[]} topics
 * @returns {RankedPart[]}
 */
function withTopics(parts, ranked, firstPart, topics) {
  const scores = new Map(ranked.parts.map(({ part, score }) => [part, score]));
  const scoreOf = (/** @type {number} */ part) => scores.get(part) ?? 0;
  const isOnTopic = (/** @type {number} */ part) =>
    parts[part - firstPart].subjects.some((subject) => topics.includes(subject));
  const onTopic = parts.map((_, at) => firstPart + at).filter(isOnTopic);
  onTopic.sort((one, other) => scoreOf(other) - scoreOf(one));
  const others = [...scores.keys()].filter((part) => !onTopic.includes(part));
  return [...onTopic, ...others].map((part) => ({ part, score: scoreOf(part) }));
}

/**
 * @param {Part} part
 * @param {number} score
 * @param {Set<string>} forms
 * @param {Language} language
 */
function fragmentHit(part, score, forms, language) {
  const body = part.texts.slice(1).filter((text) => text).join("\n\n");
  return {
    anchor: part.anchor,
    heading: part.anchor === FITS_ANCHOR ? FITS_HEADING : part.texts[0],
    snippet: snippet(body, forms, language),
    score,
  };
}

/**
 * Why the story fits, one reason for each phrase and each word that it has.
 * @param {Part[]} parts
 * @param {import("./query.js").Query} query
 * @param {AskedWord[]} words
 * @param {Known} known
 */
function why(parts, query, words, known) {
  const sought = words.flatMap((word) => [fold(word.form, known.language), ...word.forms]);
  const spoken = formsLike(parts.flatMap((part) => part.texts), sought, known.language);
  const inPhrases = new Set(query.phrases.flat());
  return [
    ...query.phrases.map((phrase) => `“${phrase.join(" ")}”`),
    ...words
      .filter((word) => !inPhrases.has(word.form))
      .flatMap((word) => whyWord(word, spoken, parts, known)),
  ];
}

/**
 * The word itself; else the form that is there; else the topic or theme that it belongs to.
 * @param {AskedWord} word
 * @param {string[]} spoken  forms, in the order of the text
 * @param {Part[]} parts
 * @param {Known} known
 */
function whyWord(word, spoken, parts, known) {
  const folded = fold(word.form, known.language);
  if (spoken.some((form) => fold(form, known.language) === folded)) return [word.form];
  const other = spoken.find((form) => word.forms.has(form));
  if (other !== undefined) return [`${word.form} (${other})`];
  const subject = parts.flatMap((part) => part.subjects).find((number) => word.subjects.has(number));
  if (subject === undefined) return [];
  return [whySubject(word, known.subjects[subject], known.language)];
}

/**
 * @param {AskedWord} word
 * @param {string} name
 * @param {Language} language
 */
function whySubject(word, name, language) {
  const forms = tokenise(name, language).map((token) => token.form);
  if (word.forms.size === 0) return name; // a phrase of street language
  if (forms.some((form) => form === word.form || word.forms.has(form))) return name;
  const belongs = /^(onderwerp|thema) /.test(name) ? "hoort bij het" : "past bij:";
  return `‘${word.form}’ ${belongs} ${name}`;
}
