import { isJsonObject, type JsonObject } from "../model/json-object";

/**
 * A 方案 taken down from its notice in more detail than we keep: the notice as an object, an office with its seat, the days on which reports
 * are due as dates, projects by section with their milestones, and who shares them. Each becomes what `planSchema` asks for;
 * everything else, and what is of another form, goes on as it is, to be judged there.
 */
export function fromDetailedForm(value: unknown): unknown {
  if (!isJsonObject(value)) return value;
  const { source, groups, reportToCity } = value;
  return {
    ...value,
    ...(isJsonObject(source) && { source: noticeText(source) }),
    ...(isJsonObject(reportToCity) && { reportToCity: withDueDay(reportToCity) }),
    ...(Array.isArray(groups) && { groups: groups.map(simpleGroup) }),
    ...(value.alike === undefined && { alike: alikeOf(value) }),
  };
}

/** 「…的通知（明政文〔2020〕22号，2020-03-10）」 */
function noticeText({ title, number, dated }: JsonObject): unknown {
  if (typeof title !== "string") return title;
  const details = [number, dated].filter((detail) => typeof detail === "string");
  return details.length === 0 ? title : `${title}（${details.join("，")}）`;
}

function simpleGroup(group: unknown): unknown {
  if (!isJsonObject(group)) return group;
  const { office, sections, duty } = group;
  return {
    ...group,
    ...(isJsonObject(office) && { office: officeText(office) }),
    ...(group.leaderDuty === undefined && isJsonObject(duty) && { leaderDuty: leaderDuty(duty) }),
    ...(group.projects === undefined && { projects: objects(sections).flatMap(sectionProjects) }),
  };
}

function officeText({ name, at }: JsonObject): unknown {
  return typeof name === "string" && typeof at === "string" ? `${name}（${at}）` : name;
}

/** The sentence that demands a leader per project, where one does. */
function leaderDuty({ leaderPerProject, stated }: JsonObject): unknown {
  return leaderPerProject === true && Array.isArray(stated) ? (stated as unknown[])[0] : null;
}

function sectionProjects({ projects }: JsonObject): JsonObject[] {
  return objects(projects).map((project) => ({
    ...project,
    stage: project.stage ?? "",
    startBy: project.startBy ?? milestone(project, "start"),
    finishBy: project.finishBy ?? milestone(project, "finish"),
  }));
}

/** The month by whose end the 方案 wants it. */
function milestone({ milestones }: JsonObject, kind: string): unknown {
  return objects(milestones).find((each) => each.kind === kind)?.to ?? null;
}

/** `shared`: the same project in two groups, surely or likely; `different`: names that only look alike. */
function alikeOf({ shared, different }: JsonObject): JsonObject[] {
  const names = (members: unknown): unknown[] => objects(members).map(({ name }) => name);
  const related = objects(shared)
    .filter(({ certainty }) => certainty !== "weak")
    .map(({ relation, members }) => ({ relation, names: [...new Set(names(members))] }));
  const unrelated = Array.isArray(different)
    ? different.map((members) => ({ relation: "different", names: names(members) }))
    : [];
  // Of one name nobody needs to be told.
  return [...related, ...unrelated].filter((entry) => entry.names.length > 1);
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** `due`: ["2020-04-05", "2020-07-05" …], all on one day of the month. */
function withDueDay(report: JsonObject): JsonObject {
  if (report.dueDay !== undefined || !Array.isArray(report.due)) return report;
  const days = new Set(report.due.map((date) => /^\d{4}-\d{2}-(\d{2})$/.exec(String(date))?.[1]));
  const [day] = days;
  return days.size === 1 && day !== undefined ? { ...report, dueDay: Number(day) } : report;
}
