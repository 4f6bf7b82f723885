import { looseName, similarLoose, similarityKeys } from "../values/similar-name";

export interface Named {
  readonly group: string;
  readonly name: string;
  readonly onRoster: boolean;
}

/** Names that are nearly alike and were not joined: for a person to decide. */
export interface NearNames {
  readonly name: string;
  readonly other: string;
  readonly group: string;
}

/** Nearly equal names inside a group, one at least of them not on the roster; found by shared keys, never pair by pair. */
export function nearNames(projects: readonly Named[]): NearNames[] {
  const pairs: NearNames[] = [];
  const buckets = new Map<string, Named[]>();
  const seen = new Set<string>();
  for (const project of projects) {
    // Projects of one name are nobody's near names: that they are two is said by their totals or codes.
    const named = `${project.group}\n${project.name}`;
    if (seen.has(named)) continue;
    seen.add(named);
    const loose = looseName(project.name);
    const met = new Set<Named>();
    for (const key of similarityKeys(loose)) {
      const bucket = buckets.get(`${project.group}\n${key}`);
      if (bucket === undefined) {
        buckets.set(`${project.group}\n${key}`, [project]);
        continue;
      }
      for (const other of bucket) if (similarLoose(loose, looseName(other.name))) met.add(other);
      bucket.push(project);
    }
    for (const other of met) {
      if (project.onRoster && other.onRoster) continue;
      pairs.push({ name: project.name, other: other.name, group: project.group });
    }
  }
  return pairs;
}
