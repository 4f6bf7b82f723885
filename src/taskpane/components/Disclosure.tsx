import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  root: { padding: "4px 12px" },
  button: { paddingLeft: "2px", minWidth: "auto" },
  content: { padding: "4px 0 4px 20px" },
});

interface Props {
  readonly summary: string;
  readonly children: ReactNode;
  readonly initiallyOpen?: boolean;
}

/** A quiet line that opens what most people need not see. */
export function Disclosure({ summary, children, initiallyOpen = false }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(initiallyOpen);
  const content = useId();
  return (
    <div className={styles.root}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.button}
        aria-expanded={open}
        aria-controls={content}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!open)}
      >
        {summary}
      </Button>
      <div id={content} className={open ? styles.content : undefined}>
        {open && children}
      </div>
    </div>
  );
}
