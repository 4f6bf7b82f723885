import { gapPhrase, moneyText, rateText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { usePane } from "../state/use-pane";
import type { ProjectView } from "../views";
import { useCardButton } from "./card-button";
import { FlagMark } from "./FlagMark";

/** A project with its state, its marks and who answers for it; a click goes to its row. */
export function ProjectCard({ project }: { readonly project: ProjectView }) {
  const { actions } = usePane();
  const styles = useCardButton();
  const state = project.flags.length > 0 ? null : project.progress;
  return (
    <button type="button" className={styles.card} onClick={() => void actions.select(project.place)}>
      <span className={styles.top}>
        <span className={styles.name}>{project.name}</span>
        <span className={styles.right}>{project.place.text}</span>
      </span>
      <span className={styles.line}>
        {project.flags.map((flag) => (
          <FlagMark key={flag} mark={flag} />
        ))}
        {state === "未报" ? <FlagMark mark="未报" /> : state !== null && <span>{state}</span>}
        {project.degree !== null && <span>{paneText.degree[project.degree]}</span>}
        {project.rate !== null && <span>{paneText.rateIs(rateText(project.rate))}</span>}
        {project.gap !== null && <span>{gapPhrase(project.gap)}</span>}
      </span>
      <span className={styles.facts}>
        <span>{project.group}</span>
        <span>{project.district}</span>
        <span>{paneText.figuresLine(money(project.yearDone), money(project.yearPlan))}</span>
      </span>
      <span className={styles.facts}>
        <span>{paneText.person(paneText.responsible, project.responsible)}</span>
        <span>{paneText.person(paneText.leader, project.leader)}</span>
        {project.startDue !== null && project.flags.includes("开工滞后") && (
          <span>{paneText.startDue(project.startDue)}</span>
        )}
        {project.finishDue !== null && project.flags.includes("竣工逾期") && (
          <span>{paneText.finishDue(project.finishDue)}</span>
        )}
      </span>
      {project.hidden && <span className={styles.facts}>{paneText.hiddenRow}</span>}
    </button>
  );
}

function money(amount: number | null): string {
  return amount === null ? "—" : moneyText(amount);
}
