/**
 * From an article's text to tagged sentences: tokens with their offsets, sentence bounds that survive abbreviations and
 * quotations, quotation marks matched over a block, and parts of speech from Apache OpenNLP corrected by closed word lists.
 */
package io.wireloom.extract.text;
