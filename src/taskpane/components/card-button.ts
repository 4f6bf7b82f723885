import { makeStyles, tokens } from "@fluentui/react-components";

/** The look of everything in a list that is one button: a finding, a bar, a project. */
export const useCardButton = makeStyles({
  // A list item is laid out when it comes near the view: long lists appear without holding up a frame. The room around it
  // is for the line around its button, which would be cut off.
  item: { contentVisibility: "auto", containIntrinsicBlockSize: "auto 64px", padding: "3px", margin: "-3px" },
  card: {
    font: "inherit",
    textAlign: "left",
    width: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  top: { display: "flex", gap: "8px", alignItems: "baseline", flexWrap: "wrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  right: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});
