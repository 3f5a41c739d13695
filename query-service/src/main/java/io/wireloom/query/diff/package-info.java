/** What changed from one version of an article to another. Plain functions of the two versions. */
package io.wireloom.query.diff;
