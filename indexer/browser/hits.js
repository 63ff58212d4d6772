// What a reader sees of a story that was found: why, and where.
// The twin of indexer/hits.py: same names, same order.

import { standsIn } from "./query.js";
import { snippet } from "./snippets.js";
import { fold, tokenise } from "./tokens.js";

const MAX_FRAGMENTS = 3;

/**
 * @typedef {{form: string, forms: Set<string>, subjects: Set<number>}} AskedWord
 * @typedef {{anchor: string, heading: string, snippet: {text: string, match: boolean}[],
 *   score: number}} FragmentHit
 * @typedef {{id: string, title: string, address: string, theme: string, themeLabel: string,
 *   score: number, why: string[], kern: string, invented: boolean, minutes: number,
 *   phaseLabel: string, fragments: FragmentHit[]}} Hit
 */

/**
 * The hit of one story.
 * @param {object} story  its card and its parts
 * @param {import("./ranking.js").RankedStory} ranked
 * @param {number} firstPart  the number of its head
 * @param {import("./query.js").Query} query
 * @param {AskedWord[]} words
 * @param {{subjects: string[], language: object}} known
 * @returns {Hit}
 */
export function buildHit(story, ranked, firstPart, query, words, known) {
  const card = story.card;
  const forms = new Set(words.flatMap((word) => [...word.forms]));
  return {
    id: card.id,
    title: card.title,
    address: card.address,
    theme: card.theme,
    themeLabel: card.theme_label,
    score: ranked.score,
    why: why(story, query, words, known),
    kern: card.kern,
    invented: card.invented,
    minutes: card.minutes,
    phaseLabel: card.phase_label,
    fragments: shownParts(story, ranked, firstPart, query, known.language).map((entry) =>
      fragmentHit(story.parts[entry.part - firstPart], entry.score, forms, known.language),
    ),
  };
}

/** The best parts; where a phrase was asked, those that have it. */
function shownParts(story, ranked, firstPart, query, language) {
  const hasPhrase = ({ part }) =>
    query.phrases.some((phrase) => standsIn(phrase, story.parts[part - firstPart].texts, language));
  const parts = query.phrases.length > 0 ? ranked.parts.filter(hasPhrase) : ranked.parts;
  return parts.slice(0, MAX_FRAGMENTS);
}

function fragmentHit(part, score, forms, language) {
  const body = part.texts.slice(1).filter((text) => text).join("\n\n");
  return {
    anchor: part.anchor,
    heading: part.texts[0],
    snippet: snippet(body, forms, language),
    score,
  };
}

/** Why the story fits, one reason for each phrase and each word that it has. */
function why(story, query, words, known) {
  const texts = story.parts.flatMap((part) => part.texts);
  const spoken = texts.flatMap((text) => tokenise(text, known.language).map((token) => token.form));
  const inPhrases = new Set(query.phrases.flat());
  return [
    ...query.phrases.map((phrase) => `“${phrase.join(" ")}”`),
    ...words
      .filter((word) => !inPhrases.has(word.form))
      .flatMap((word) => whyWord(word, spoken, story, known)),
  ];
}

/** The word itself; else the form that is there; else the topic or theme that it belongs to. */
function whyWord(word, spoken, story, known) {
  const folded = fold(word.form, known.language);
  if (spoken.some((form) => fold(form, known.language) === folded)) return [word.form];
  const other = spoken.find((form) => word.forms.has(form));
  if (other !== undefined) return [`${word.form} (${other})`];
  const ofStory = story.parts.flatMap((part) => part.subjects);
  const subject = ofStory.find((number) => word.subjects.has(number));
  if (subject === undefined) return [];
  return [whySubject(word, known.subjects[subject], known.language)];
}

function whySubject(word, name, language) {
  const forms = tokenise(name, language).map((token) => token.form);
  if (word.forms.size === 0) return name; // a phrase of street language
  if (forms.some((form) => form === word.form || word.forms.has(form))) return name;
  return `‘${word.form}’ hoort bij het ${name}`;
}
