package io.wireloom.bench.desk;

import io.wireloom.bench.report.Table;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** What desks ask the service over HTTP, one request after another on one connection, with other values each time. */
final class Questions {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ReadModel model;
    private final Values values;
    private final int requests;

    Questions(ReadModel model, int requests) throws SQLException {
        this.model = model;
        this.values = new Values(model.database());
        this.requests = requests;
    }

    void ask(Table table) throws Exception {
        measure(table, "list, first page", i -> "/api/v1/incidents?limit=" + (20 + i % 5));
        measure(table, "list of a type", i -> "/api/v1/incidents?type=" + pick(values.types(), i));
        measure(table, "list of a country", i -> "/api/v1/incidents?country=" + pick(values.countries(), i));
        measure(table, "list of an actor", i -> "/api/v1/incidents?actor=" + pick(values.actors(), i));
        measure(
                table,
                "list of a place and month",
                i -> "/api/v1/incidents?place=" + pick(values.places(), i) + "&from=2023-0" + (3 + i % 3)
                        + "-01&to=2023-0" + (3 + i % 3) + "-28");
        measure(
                table,
                "list near a point",
                i -> "/api/v1/incidents?near=" + (10 + i % 30) + "," + (10 + i % 40) + ",100km");
        measure(table, "search, a place's name", i -> "/api/v1/incidents?q=" + pick(values.places(), i));
        measure(table, "search, two words", i -> "/api/v1/incidents?q=" + pick(values.places(), i) + "+killed");
        measure(
                table,
                "search by relevance",
                i -> "/api/v1/incidents?sort=relevance&q=" + pick(values.places(), i) + "+strike");
        measure(table, "search over claims", i -> "/api/v1/claims?q=" + pick(values.places(), i));
        measure(table, "search over articles", i -> "/api/v1/articles?q=" + pick(values.places(), i));
        measure(table, "facets", i -> "/api/v1/incidents/facets?type=" + pick(values.types(), i));
        measure(table, "incident", i -> "/api/v1/incidents/" + pick(values.incidents(), i));
        measure(table, "incident, its page", i -> "/incidents/" + pick(values.incidents(), i));
        measure(table, "article with its claims", i -> "/api/v1/articles/" + pick(values.articles(), i) + "/claims");
        measure(table, "desk, its page", i -> "/?type=" + pick(values.types(), i));
    }

    private interface Path {
        String of(int number);
    }

    private void measure(Table table, String name, Path path) throws Exception {
        Latencies.measure(table, name, requests, i -> get(path.of(i)));
    }

    private long get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(model.address() + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + " answers " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length;
    }

    private static String pick(List<String> values, int number) {
        return URLEncoder.encode(values.get(number % values.size()), StandardCharsets.UTF_8);
    }
}
