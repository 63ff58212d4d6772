// Stands in for the real engine: knows one real story and eleven invented ones about a letter.

const HIT = {
  id: "7k2m9q",
  title: "De post bleef <dicht>",
  address: "verhalen/7k2m9q/",
  theme: "schulden",
  themeLabel: "Schulden",
  score: 9,
  why: ["brief", "ongeopende post"],
  invented: false,
  minutes: 1,
  phaseLabel: "Ik leef ermee",
  kern: "Ze deed de post niet meer open.",
  fragments: [
    {
      anchor: "buurvrouw",
      heading: "De buurvrouw ging mee",
      score: 3,
      snippet: [
        { text: "Ze zei niets over de ", match: false },
        { text: "brief", match: true },
        { text: " <b>.", match: false },
      ],
    },
  ],
};
const INVENTED = { ...HIT, id: "p4x8dn", title: "Een la", address: "verhalen/p4x8dn/", invented: true };

export async function openEngine(baseUrl) {
  if (!baseUrl.endsWith("/search/")) throw new Error(baseUrl);
  return {
    async search(text, { theme, limit }) {
      if (text === "stuk") throw new Error("stuk");
      if (text !== "brief" || theme === "wonen") return { hits: [], total: 0, unknownWords: [text] };
      const all = [HIT, ...Array(11).fill(INVENTED)];
      return { hits: all.slice(0, limit), total: all.length, unknownWords: [] };
    },
  };
}
