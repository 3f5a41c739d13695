/**
 * Who copied whom: an article's family, the family as a whole, two of its texts side by side, and what is news of it. Plain
 * functions of the copies records and the articles' texts.
 */
package io.wireloom.query.copies;
