/**
 * The query-service: the read model of what the line has woven, and the face it shows.
 *
 * <p>In: the topics {@code articles}, {@code claims}, {@code copies}, {@code incidents}, {@code decisions}, {@code erasures} and {@code stories}, in any order over topics. Out: the API
 * under {@code /api/v1}, the live stream and the desk pages. It decides nothing about what happened; dropping its schema and
 * starting it again rebuilds the same answers from the topics.
 */
package io.wireloom.query;
