import { agencyWords } from '../text/agency-name';
import { withoutNumber } from './same-form';

/**
 * Texts as weighted words, for telling how alike two of them are. A word counts as much as it is rare in the texts of
 * the base («Tham mưu UBND thành phố ban hành» says little, «tinh giản biên chế» a lot); pairs of neighbouring words
 * count besides, because the order of syllables carries the meaning in Vietnamese. Leading numbers do not count, and
 * agencies are unified («UBND», «Ủy ban nhân dân») by shared/text/agency-name.
 */
export interface WordBag {
  /** Ids of words and pairs of words, ascending, each once. */
  readonly ids: Int32Array;
  readonly weight: number;
  /** Number of different words. */
  readonly words: number;
}

export class WordWeights {
  private readonly ids = new Map<string, number>();
  private readonly weights: number[] = [];
  private readonly bags = new Map<string, WordBag>();

  /** @param texts what words are common in; each different text counts once. */
  constructor(texts: Iterable<string>) {
    const counts = new Map<string, number>();
    const distinct = new Set(texts);
    for (const text of distinct) {
      for (const feature of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    this.total = distinct.size + 1;
    for (const [feature, count] of counts) this.idOf(feature, count);
  }

  private readonly total: number;

  /** Weight of a word or pair by its id. */
  weightOf(id: number): number {
    return this.weights[id] ?? 0;
  }

  bagOf(text: string): WordBag {
    const known = this.bags.get(text);
    if (known !== undefined) return known;
    const features = featuresOf(text);
    const ids = Int32Array.from([...features].map((feature) => this.idOf(feature, 0))).sort();
    const weight = ids.reduce((sum, id) => sum + this.weightOf(id), 0);
    const words = [...features].filter((feature) => !feature.includes(' ')).length;
    const bag = { ids, weight, words };
    if (this.bags.size >= mostBags) this.bags.clear();
    this.bags.set(text, bag);
    return bag;
  }

  /**
   * 0 (nothing in common) … 1 (the same words). Half of it asks how much of both is common, half whether the shorter
   * is contained in the longer: tasks grow when departments make them precise.
   */
  similarity(a: WordBag, b: WordBag): number {
    if (a.weight === 0 || b.weight === 0) return 0;
    const shared = this.sharedWeight(a, b);
    const dice = (2 * shared) / (a.weight + b.weight);
    const smaller = Math.min(a.weight, b.weight);
    const isTelling = Math.min(a.words, b.words) >= fewestTellingWords;
    return Math.min(1, isTelling ? (dice + shared / smaller) / 2 : dice);
  }

  private sharedWeight(a: WordBag, b: WordBag): number {
    let shared = 0;
    let [left, right] = [0, 0];
    while (left < a.ids.length && right < b.ids.length) {
      const difference = (a.ids[left] ?? 0) - (b.ids[right] ?? 0);
      if (difference === 0) shared += this.weightOf(a.ids[left] ?? 0);
      if (difference <= 0) left += 1;
      if (difference >= 0) right += 1;
    }
    return shared;
  }

  private idOf(feature: string, count: number): number {
    const known = this.ids.get(feature);
    if (known !== undefined) return known;
    const id = this.weights.length;
    const isPair = feature.includes(' ');
    const rarity = Math.log(1 + this.total / (count + 0.5));
    this.weights.push(isPair ? rarity * pairShare : rarity);
    this.ids.set(feature, id);
    return id;
  }
}

const pairShare = 0.5;
const fewestTellingWords = 3;
const mostBags = 30_000;

/** Words and pairs of neighbouring words; «và» is none (agencyWords). */
function featuresOf(text: string): ReadonlySet<string> {
  const words = agencyWords(withoutNumber(text)).map(({ key }) => key);
  const features = new Set(words);
  for (let index = 1; index < words.length; index += 1) {
    features.add(`${words[index - 1] ?? ''} ${words[index] ?? ''}`);
  }
  return features;
}
