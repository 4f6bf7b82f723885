import type { TypeTable } from "./engine";
import { bookTypes } from "./types/book";
import { chartTypes } from "./types/charts";
import { rangeTypes } from "./types/ranges";
import { ruleTypes } from "./types/rules";

/** Every type that the double knows. A member that is not here fails loudly with NotImplemented and its name. */
export const excelTypes: TypeTable = { ...bookTypes, ...rangeTypes, ...ruleTypes, ...chartTypes };
