/**
 * Words that say nothing by themselves, in the languages in which constitutions are most often at hand side by side: articles,
 * prepositions, conjunctions, pronouns and forms of "be". A passage of such words alone is no common ground of two wordings.
 */

const ENGLISH =
  'a an and any are as at be been being but by each for from had has have he her him his i if in into is it its may must no ' +
  'nor not of off on or other our out over shall she should so some such than that the their them then there thereof these ' +
  'they this those to under until up upon was we were when where which who whom whose will with within without would you your';
const RUSSIAN =
  'а без более бы был была были было быть в во все всех всего вы где да для до его ее её если есть еще ещё же за и из или им ' +
  'иные иных их к как ко которая которого которое которой которые который которых ли либо между мы на над не него ней нет ни них ' +
  'но о об он она они оно от по под при про с свое своего своей своих со та так также такие таких такой там те тем то того той ' +
  'тоже только том тот ту у уже что чтобы эта эти этих это этого этой этом';
const KAZAKH =
  'ал арқылы бар басқа бен болса болып бойынша бұл да де деп дейін егер емес ең етіп және жоқ кейін көп мен мұндай не немесе ' +
  'оған ол олар олардың онда оның осы өз өзге пен сол соның сондай та тағы те туралы үшін';
const FRENCH =
  'à au aux avec ce ces cette dans de des du elle elles en est et il ils la le les leur leurs ne nous on ou où par pas pour qu ' +
  'que qui sa sans se ses si son sont sous sur un une vous y';
const GERMAN =
  'als am an auch auf aus bei das dass dem den der des die durch ein eine einem einen einer eines er es für im in ist kann mit ' +
  'nach nicht nur ob oder sich sie sind so über um und unter vom von vor wenn werden wie wird zu zum zur';

const LITTLE_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, RUSSIAN, KAZAKH, FRENCH, GERMAN].flatMap((words) => words.split(' ')),
);

/** Whether a word, in whatever case, says nothing by itself. */
export function isLittleWord(word: string): boolean {
  return LITTLE_WORDS.has(word.toLowerCase());
}
