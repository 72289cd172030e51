/** Vectors of trust against what is published and the chosen level. Source: the rule table, "vectors". */
import { type Finding, finding, typed } from './finding.ts';
import { type Level, ruleTable } from './rules.ts';

const { published, specificationOnly, notImplemented } = ruleTable.vectors;

/** Vectors are alternatives: a patient gets in when one of them is met. `level`: null while nobody has said. */
export function checkVectors(vectors: readonly string[], level: Level | null): readonly Finding[] {
  const asked = [...new Set(vectors)];
  const known = asked.filter((vector) => published.includes(vector) || specificationOnly.includes(vector));
  const usable = known.filter((vector) => !needsMissing(vector));
  return [
    ...asked.filter((vector) => !known.includes(vector)).map(unknown),
    ...known
      .filter((vector) => specificationOnly.includes(vector))
      .map((vector) => finding('vectorSpecificationOnly', { vector })),
    ...(known.length > 0 && usable.length === 0
      ? [finding('vectorsAllNotImplemented', { example: exampleFor(levelOf(known[0] ?? '') ?? 'P9') })]
      : known.filter(needsMissing).map((vector) => finding('vectorNotImplemented', { vector }))),
    ...(level === null ? [] : againstLevel(known, level)),
  ];
}

function againstLevel(known: readonly string[], level: Level): readonly Finding[] {
  const chosen = ruleTable.levels.indexOf(level);
  const height = (vector: string) => ruleTable.levels.indexOf(levelOf(vector) ?? level);
  const above = known.filter((vector) => height(vector) > chosen);
  const below = known.filter((vector) => height(vector) < chosen);
  const none = known.length > 0 && !known.some((vector) => height(vector) === chosen);
  return [
    ...above.map((vector) => finding('vectorAboveLevel', { vector, level })),
    // A lower vector beside one at the level is how a product steps patients up.
    ...(none ? [] : below.map((vector) => finding('vectorBelowLevel', { vector, level }))),
    ...(none ? [finding('noVectorAtLevel', { level, example: exampleFor(level) })] : []),
  ];
}

function unknown(vector: string): Finding {
  const meant = published.find((each) => sorted(each) === sorted(vector));
  const suggestion = meant ? `Write it as ${meant}.` : `Choose from: ${published.join(', ')}.`;
  return finding('vectorUnknown', { vector: typed(vector), suggestion });
}

function needsMissing(vector: string): boolean {
  return vector.split('.').includes(notImplemented);
}

function levelOf(vector: string): Level | undefined {
  return ruleTable.levels.find((level) => vector.startsWith(`${level}.`));
}

function exampleFor(level: Level): string {
  return published.find((vector) => levelOf(vector) === level && !needsMissing(vector)) ?? published.join(', ');
}

/** The components in any order and any case: they are all required together. */
function sorted(vector: string): string {
  return vector.toLowerCase().split('.').sort().join('.');
}
