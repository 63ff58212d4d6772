// Words that put help above the results, calmly. Lower case, without accents; parts of words count.
// Known false alarm: a question about the death of somebody else ("zelfmoord van mijn broer").

export const URGENT_WORDS = [
  "113",
  "zelfmoord",
  "zelfdoding",
  "suicid",
  "wil dood",
  "dood wil",
  "dood willen",
  "liever dood",
  "dood zijn",
  "niet meer leven",
  "niet meer wil leven",
  "niet verder leven",
  "een einde aan",
  "een eind aan",
  "eruit stappen",
  "stap eruit",
  "mezelf iets aan",
  "zie het niet meer zitten",
];
