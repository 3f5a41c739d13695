/** What editors decide: how a proposal becomes a decision about claims, and how decisions are shown. */
package io.wireloom.query.decisions;
