import { gapPhrase, moneyText, rateText } from "../../text/numbers";
import { paneText } from "../../text/pane";
import type { FiguresView } from "../views";
import { useCardButton } from "./card-button";
import { RateBar } from "./RateBar";
import { SpokenOnly } from "./SpokenOnly";

interface Props {
  readonly figures: FiguresView;
  readonly expected: number;
  readonly onOpen: () => void;
}

/** Name, gap in words, bar, money and what is missing; the whole row opens its projects. */
export function FiguresRow({ figures, expected, onOpen }: Props) {
  const styles = useCardButton();
  const { name, rate, gap, place } = figures;
  return (
    <button type="button" className={styles.card} title={paneText.drillInto(name)} onClick={onOpen}>
      <span className={styles.top}>
        <span className={styles.name}>{name}</span>
        {place !== null && <span className={styles.aside}>{paneText.rank(place)}</span>}
        <span className={styles.right}>{gap === null ? paneText.noRate : gapPhrase(gap)}</span>
      </span>
      {rate !== null && <SpokenOnly>{paneText.rateIs(rateText(rate))}</SpokenOnly>}
      <RateBar rate={rate} gap={gap} expected={expected} />
      <span className={styles.facts}>
        <span>{paneText.figuresLine(moneyText(figures.yearDone), moneyText(figures.yearPlan))}</span>
        <span>{paneText.projectsCount(figures.projects)}</span>
        {figures.lagging > 0 && <span>{paneText.lagging(figures.lagging)}</span>}
        {figures.notReported > 0 && <span>{paneText.notReported(figures.notReported)}</span>}
      </span>
    </button>
  );
}
