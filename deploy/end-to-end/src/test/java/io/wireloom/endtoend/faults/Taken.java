package io.wireloom.endtoend.faults;

/**
 * What the door said when it took an item.
 *
 * @param articleId the article
 * @param versionId the version
 */
record Taken(String articleId, String versionId) {}
