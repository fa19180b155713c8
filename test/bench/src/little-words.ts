/** Words that say nothing by themselves: where only they are the same, two wordings have nothing in common. */

const LITTLE =
  'a an and are as at be been but by for from had has have he her him his i if in into is it its may no nor not of on or ' +
  'other she shall so such than that the their them then there these they this those to under upon was were which who whom ' +
  'will with without ' +
  'а без более был была были было быть в во все всех где для до его ее её если есть же за и из или им их к как ко ли либо на над не ' +
  'него них ни но о об от по под при про с со так также такой там то того тоже только том ту ты у уже что чтобы эта эти это этой этого ' +
  'au aux avec ce ces dans de des du elle en est et il la le les leur ne ou où par pas plus pour que qui sa se ses son sous sur ' +
  'un une der die das den dem des ein eine und oder in im zu mit von für auf ist ' +
  'және мен бен пен үшін не да де та те немесе осы сол бұл бар емес';

const WORDS: ReadonlySet<string> = new Set(LITTLE.split(' '));

/** Whether a word is a little one: an article, a preposition, a conjunction, a pronoun, a form of "be". */
export function isLittleWord(word: string): boolean {
  return WORDS.has(word.toLowerCase());
}
