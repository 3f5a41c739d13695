package io.wireloom.query.webhooks;

import java.time.Instant;

/**
 * A delivery that is to be tried now.
 *
 * @param deliveryId what is sent
 * @param webhookId where to
 * @param number which attempt it is, from 1
 * @param since when it was put into line
 * @param body what is sent
 * @param url the address
 * @param secret what signs it, as it is stored
 */
public record Attempt(
        String deliveryId, String webhookId, int number, Instant since, String body, String url, String secret) {}
