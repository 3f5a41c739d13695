package io.wireloom.bench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What desks ask the service over HTTP, one request after another on one connection, with other values each time. */
final class Questions {

    /** Milliseconds for a list's first page, and for an incident. */
    static final int LIST = 50;

    /** Milliseconds for a search. */
    static final int SEARCH = 150;

    private static final ObjectMapper MAPPER = MessageCodec.mapper();
    private static final int PAGES_DEEP = 50;
    private static final String INCIDENTS = "/api/v1/incidents";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Values values;
    private final Latencies latencies;

    Questions(URI service, Values values, Latencies latencies) {
        this.service = service;
        this.values = values;
        this.latencies = latencies;
    }

    private interface Query {
        String of(int number);
    }

    void ask() throws Exception {
        lists();
        narrowed();
        searches();
        pages();
    }

    private void lists() throws Exception {
        incidents("list, first page", LIST, i -> "limit=" + (20 + i % 5));
        incidents("list, most disputed", LIST, i -> "sort=disputed&limit=" + (20 + i % 5));
        incidents("list of a type", LIST, i -> "type=" + pick(values.types(), i));
        incidents("list of a grade", LIST, i -> "grade=" + pick(values.grades(), i));
        incidents("list of a country", LIST, i -> "country=" + pick(values.countries(), i));
        String deep = deep("limit=20");
        incidents("list, page " + PAGES_DEEP, LIST, i -> "limit=" + (20 + i % 5) + "&cursor=" + deep);
        String disputed = deep("sort=disputed&limit=20");
        incidents("most disputed, page " + PAGES_DEEP, LIST, i -> "sort=disputed&limit=20&cursor=" + disputed);
        measure("claims, first page", LIST, i -> "/api/v1/claims?limit=" + (20 + i % 5));
        measure("articles, first page", LIST, i -> "/api/v1/articles?limit=" + (20 + i % 5));
    }

    private void narrowed() throws Exception {
        incidents("search, an actor", SEARCH, i -> "actor=" + pick(values.actors(), i));
        incidents("search, a place", SEARCH, i -> "place=" + pick(values.places(), i));
        incidents("search, a speaker", SEARCH, i -> "speaker=" + pick(values.speakers(), i));
        incidents("search, an outlet", SEARCH, i -> "source=" + pick(values.sources(), i));
        incidents("search, a place and a month", SEARCH, i -> "place=" + pick(values.places(), i) + month(i));
        incidents("search, near a point", SEARCH, i -> "near=" + (10 + i % 30) + "," + (10 + i % 40) + ",100");
        incidents("search, in a box", SEARCH, i -> "box=" + (i % 40) + ",10," + (20 + i % 40) + ",40");
        incidents("search, a toll", SEARCH, i -> "minKilled=" + (20 + i % 40));
    }

    private void searches() throws Exception {
        incidents("search, a rare word", SEARCH, i -> "q=" + pick(values.places(), i));
        incidents("search, a common word", SEARCH, i -> "q=" + pick(values.words(), i));
        incidents("search, two words", SEARCH, i -> "q=" + pick(values.places(), i) + "+killed");
        incidents("search, a phrase", SEARCH, i -> "q=%22were+killed%22+" + pick(values.places(), i));
        incidents("by relevance, a rare word", SEARCH, i -> "sort=relevance&q=" + pick(values.places(), i));
        incidents("by relevance, a common word", SEARCH, i -> "sort=relevance&q=" + pick(values.words(), i));
        measure("search, claims", SEARCH, i -> "/api/v1/claims?q=" + pick(values.places(), i));
        measure(
                "claims by relevance, common",
                SEARCH,
                i -> "/api/v1/claims?sort=relevance&q=" + pick(values.words(), i));
        measure("search, articles", SEARCH, i -> "/api/v1/articles?q=" + pick(values.places(), i));
        measure("search, all kinds", SEARCH, i -> "/api/v1/search?q=" + pick(values.places(), i));
        measure("facets of all", SEARCH, i -> INCIDENTS + "/facets?most=" + (5 + i % 5));
        measure("facets of a country", SEARCH, i -> INCIDENTS + "/facets?country=" + pick(values.countries(), i));
        measure("facets of a word", SEARCH, i -> INCIDENTS + "/facets?q=" + pick(values.words(), i));
    }

    private void pages() throws Exception {
        measure("incident", LIST, i -> INCIDENTS + "/" + pick(values.incidents(), i));
        measure("incident, its page", LIST, i -> "/incidents/" + pick(values.incidents(), i));
        measure("article with its claims", 0, i -> "/api/v1/articles/" + pick(values.articles(), i) + "/claims");
        measure("article, its page", 0, i -> "/articles/" + pick(values.articles(), i));
        measure("desk, its page", 0, i -> "/?type=" + pick(values.types(), i));
        measure("map", 0, i -> "/api/v1/map?country=" + pick(values.countries(), i));
        measure("timeline", 0, i -> "/api/v1/timeline?country=" + pick(values.countries(), i));
        measure("actor", 0, i -> "/api/v1/entities/actor/" + pick(values.actorIds(), i));
    }

    private static String month(int number) {
        String month = "2023-0" + (3 + number % 3);
        return "&from=" + month + "-01&to=" + month + "-28";
    }

    private void incidents(String name, int target, Query query) throws Exception {
        measure(name, target, i -> INCIDENTS + "?" + query.of(i));
    }

    private void measure(String name, int target, Query path) throws Exception {
        latencies.measure(name, target, i -> get(path.of(i)).length);
    }

    /** The cursor of the page that so many pages come before; the first page's when there are not so many. */
    private String deep(String query) throws IOException, InterruptedException {
        String cursor = "";
        for (int page = 1; page < PAGES_DEEP; page++) {
            JsonNode answer =
                    MAPPER.readTree(get(INCIDENTS + "?" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
            if (!answer.hasNonNull("nextCursor")) {
                return cursor;
            }
            cursor = encoded(answer.get("nextCursor").asText());
        }
        return cursor;
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(service + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static String pick(List<String> values, int number) {
        return encoded(values.get(number % values.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
