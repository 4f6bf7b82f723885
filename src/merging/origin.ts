import type { ColumnKey, Project, ProjectTable } from "../model/project";

/** A cell of a submission. Rows and columns count from 0. */
export interface CellOrigin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The row that a project came from; the cell is that of its name. */
export interface RowOrigin extends CellOrigin {
  readonly table: ProjectTable;
  readonly project: Project;
}

export function originOf(file: string, table: ProjectTable, project: Project): RowOrigin {
  const column = table.columnOf.name?.index ?? table.left;
  return { file, sheet: table.sheetName, row: project.row, column, table, project };
}

/** The cell of one column in an origin's row; that of the name where the table has no such column. */
export function cellIn({ file, sheet, row, column, table }: RowOrigin, key: ColumnKey): CellOrigin {
  return { file, sheet, row, column: table.columnOf[key]?.index ?? column };
}
