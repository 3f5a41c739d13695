package io.wireloom.bench.attributions;

import java.util.BitSet;

/**
 * An attribution as sets of tokens of one document.
 *
 * @param source who; empty when nobody is named
 * @param content what
 * @param label the cue, or the rule that found it
 */
record Marked(BitSet source, BitSet content, String label) {}
