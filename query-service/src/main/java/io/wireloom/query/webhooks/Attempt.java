package io.wireloom.query.webhooks;

import java.time.Instant;

/**
 * A delivery that is to be tried now.
 *
 * @param deliveryId what is sent
 * @param number which attempt it is, from 1
 * @param since when it was put into line
 * @param body what is sent
 * @param url where to
 * @param secret what signs it
 */
public record Attempt(String deliveryId, int number, Instant since, String body, String url, Secret secret) {}
