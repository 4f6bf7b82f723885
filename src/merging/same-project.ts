import type { Project } from "../model/project";
import type { RowOrigin } from "./origin";

/** Of so many projects of one name those of another total are looked at; a longer list of namesakes is no list of projects. */
const MOST_LOOKED_AT = 100;

/**
 * The rows of one group and name, parted into projects. Codes that contradict part them. A total that differs is a contradiction to
 * be listed where two files report it, but inside one file it means two projects of one name.
 */
export class Namesakes {
  readonly #namesakes: Namesake[] = [];
  readonly #byTotal = new Map<number, Namesake[]>();

  get projects(): readonly RowOrigin[][] {
    return this.#namesakes.map(({ rows }) => rows);
  }

  add(origin: RowOrigin): void {
    const { totalInvestment } = origin.project;
    const namesake = this.#nearest(totalInvestment, (each) => each.mayHold(origin)) ?? this.#another();
    if (!namesake.add(origin) || totalInvestment === null) return;
    const ofTotal = this.#byTotal.get(totalInvestment);
    if (ofTotal === undefined) this.#byTotal.set(totalInvestment, [namesake]);
    else ofTotal.push(namesake);
  }

  /** The project, not taken yet, that a row of the roster means: best by code, then by total, then the first. */
  meantBy(listed: Project, taken: ReadonlySet<RowOrigin[]>): RowOrigin[] | undefined {
    const free = (each: Namesake): boolean => !taken.has(each.rows) && !contradict(each.code, listed.code);
    const { code } = listed;
    const byCode = code === "" ? undefined : this.#namesakes.find((each) => each.code === code && free(each));
    return (byCode ?? this.#nearest(listed.totalInvestment, free))?.rows;
  }

  /** The first that fits among those with the total, else among the others. */
  #nearest(total: number | null, fits: (namesake: Namesake) => boolean): Namesake | undefined {
    const alike = total === null ? [] : (this.#byTotal.get(total) ?? []);
    return alike.slice(0, MOST_LOOKED_AT).find(fits) ?? this.#namesakes.slice(0, MOST_LOOKED_AT).find(fits);
  }

  #another(): Namesake {
    const namesake = new Namesake();
    this.#namesakes.push(namesake);
    return namesake;
  }
}

/** One project, with the rows that report it. */
class Namesake {
  readonly rows: RowOrigin[] = [];
  /** The code that its rows agree on; "" where none states one. */
  code = "";
  /** What each file says of its total. */
  readonly #totals = new Map<string, number>();

  mayHold({ file, project }: RowOrigin): boolean {
    return !contradict(this.code, project.code) && !contradict(this.#totals.get(file) ?? null, project.totalInvestment);
  }

  /** @returns whether its file had not stated this total before */
  add(origin: RowOrigin): boolean {
    const { code, totalInvestment } = origin.project;
    this.rows.push(origin);
    if (this.code === "") this.code = code;
    if (totalInvestment === null || this.#totals.get(origin.file) === totalInvestment) return false;
    this.#totals.set(origin.file, totalInvestment);
    return true;
  }
}

function contradict(one: string | number | null, other: string | number | null): boolean {
  return one !== null && one !== "" && other !== null && other !== "" && one !== other;
}
