/** The order of the tests: those that last longest begin first, so that none of them is waited for alone at the end. */

/** By how long they last. What is not named here begins last, in the order in which jest finds it. */
const long = [
  'test/tab/accessible',
  'test/journeys/seventeen-weeks',
  'test/journeys/outages',
  'test/simulation/',
  'test/simulator-client/looks',
  'test/journeys/story',
  'test/tab/portfolio.',
  'test/tab/live',
  'test/journeys/',
  'test/simulator-client/',
  'test/tab/',
  'test/cards/drawn',
  'test/cosmos/',
  'test/teams/',
];

const place = ({ path }) => {
  const place = long.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return place < 0 ? long.length : place;
};

/** jest asks for a class, and asks it for the order only. */
export default class Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => place(one) - place(other));
  }

  /** jest offers what each took. We keep nothing, so every run begins alike. */
  cacheResults() {}
}
