import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";
import type { ProjectView, Slice } from "../views";
import { useCardButton } from "./card-button";
import { ProjectCard } from "./ProjectCard";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "0 0 8px",
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly slice: Slice<ProjectView>;
  readonly label: string;
  readonly onMore: () => void;
}

/** A list of projects that grows on demand. */
export function ProjectCards({ slice, label, onMore }: Props) {
  const styles = useStyles();
  const card = useCardButton();
  const rest = slice.total - slice.items.length;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {slice.items.map((project) => (
          <li key={project.place.text} className={card.item}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" aria-label={paneText.moreOf(label)} onClick={onMore}>
          {paneText.more(rest)}
        </Button>
      )}
    </>
  );
}
