/** The signs of XML as bytes of UTF-8, for those who read it byte by byte. The build puts the numbers in their places. */
export const SPACE = 32;
export const BANG = 33;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;

/** Letters that names of elements and attributes are told apart by. */
export const LOWER_C = 99;
export const LOWER_F = 102;
export const LOWER_I = 105;
export const LOWER_R = 114;
export const LOWER_S = 115;
export const LOWER_T = 116;
export const LOWER_V = 118;
