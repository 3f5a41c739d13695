package io.wireloom.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made to exhaust whoever reads them, or to make them fetch what they should not. */
final class Bombs {

    private static final int DEEP = 200_000;
    private static final int LONG_LINE = 100 * 1024 * 1024;
    private static final int EXPANDED = 256 * 1024 * 1024;

    private Bombs() {}

    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        addXml(all);
        addNested(all);
        addMails(all);
        addLines(all);
        addArchives(all);
        return all;
    }

    private static void addXml(List<Sample> all) {
        for (String root : List.of("newsItem", "NewsML", "nitf", "rss", "feed", "rdf:RDF", "html")) {
            all.add(xml(root + " nested " + DEEP + " deep", "<" + root + ">" + "<a>".repeat(DEEP)));
            all.add(xml(
                    root + " with external entity",
                    "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><" + root
                            + "><title>&x;</title></" + root + ">"));
            all.add(xml(
                    root + " with external parameter entity",
                    "<!DOCTYPE " + root + " [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\">%p;]><" + root + "/>"));
            all.add(xml(root + " with a billion laughs", laughs(root)));
            all.add(xml(
                    root + " with a huge attribute",
                    "<" + root + " a=\"" + "x".repeat(4_000_000) + "\"><title>t</title></" + root + ">"));
            all.add(xml(
                    root + " with many attributes",
                    "<" + root + manyAttributes() + "><title>t</title></" + root + ">"));
        }
    }

    private static void addNested(List<Sample> all) {
        all.add(text("JSON objects nested deep", "{\"a\":".repeat(DEEP), "application/json"));
        all.add(text(
                "JSON number of a million digits", "{\"version\":" + "9".repeat(1_000_000) + "}", "application/json"));
        all.add(text("pages nested deep", "<html><body>" + "<div>".repeat(DEEP) + "words", "text/html"));
        all.add(text("tables nested deep", "<html><body>" + "<table><tr><td>".repeat(50_000) + "words", "text/html"));
        all.add(text("links nested deep", "<html><body>" + "<a href=x><b>".repeat(50_000) + "words", "text/html"));
    }

    private static void addMails(List<Sample> all) {
        all.add(text("mail in mail in mail", mailInMail(300), "message/rfc822"));
        all.add(text("mail of many parts", mailOfParts(20_000), "message/rfc822"));
        all.add(text(
                "mail with a long header",
                "Subject: " + "=?utf-8?q?a?= ".repeat(200_000) + "\n\nwords",
                "message/rfc822"));
    }

    private static void addLines(List<Sample> all) {
        all.add(text("one line of 100 MB", "a ".repeat(LONG_LINE / 2), "text/plain"));
        all.add(text("one line of 100 MB without spaces", "a".repeat(LONG_LINE), "text/plain"));
        all.add(text("one page line of 100 MB", "<html><p>" + "a ".repeat(LONG_LINE / 2), "text/html"));
        all.add(text("one JSON line of 100 MB", "{\"headline\":\"" + "a".repeat(LONG_LINE), "application/x-ndjson"));
        all.add(text("a line of four MB", "War, ".repeat(800_000), "text/plain"));
        all.add(text("a line of four MB in capitals", "A-B' ".repeat(800_000), "text/plain"));
        all.add(text("two million short lines", "a\n".repeat(2_000_000), "text/plain"));
        all.add(text("brackets without end", "(".repeat(4_000_000), "text/plain"));
        all.add(text("dashes and quotes", "\"— ".repeat(1_000_000), "text/plain"));
        all.add(new Sample("nothing", new byte[0], null, null));
        all.add(new Sample("zeros", new byte[1_000_000], null, null));
    }

    private static void addArchives(List<Sample> all) {
        all.add(new Sample("zip bomb", zip(1), "application/zip", "bomb.zip"));
        all.add(new Sample("zip of 200,000 entries", manyEntries(), "application/zip", "many.zip"));
        all.add(new Sample("zip in zip in zip", nested(12), "application/zip", "nested.zip"));
        all.add(new Sample("zip with climbing names", climbing(), "application/zip", "climb.zip"));
        all.add(new Sample("gzip bomb called WARC", gzip(), "application/warc", "bomb.warc.gz"));
    }

    private static Sample xml(String name, String document) {
        return new Sample(
                name, ("<?xml version=\"1.0\"?>" + document).getBytes(StandardCharsets.UTF_8), "application/xml", null);
    }

    private static Sample text(String name, String document, String type) {
        return new Sample(name, document.getBytes(StandardCharsets.UTF_8), type, null);
    }

    private static String laughs(String root) {
        StringBuilder document = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            document.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return document + "]><" + root + "><title>&a11;</title></" + root + ">";
    }

    private static String manyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private static String mailInMail(int depth) {
        return ("Subject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n").repeat(depth)
                + "Subject: y\n\nwords";
    }

    private static String mailOfParts(int parts) {
        return "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nwords\n".repeat(parts) + "--b--";
    }

    private static byte[] zip(int entries) {
        return zipped(zip -> {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("story-" + i + ".txt"));
                byte[] block = new byte[1024 * 1024];
                for (int written = 0; written < EXPANDED; written += block.length) {
                    zip.write(block);
                }
                zip.closeEntry();
            }
        });
    }

    private static byte[] manyEntries() {
        return zipped(zip -> {
            for (int i = 0; i < 200_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.closeEntry();
            }
        });
    }

    private static byte[] nested(int depth) {
        byte[] inner = "Words of a story.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            byte[] content = inner;
            String name = i == 0 ? "story.txt" : "inner.zip";
            inner = zipped(zip -> {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            });
        }
        return inner;
    }

    private static byte[] climbing() {
        return zipped(zip -> {
            zip.putNextEntry(new ZipEntry("../../../../etc/cron.d/story.txt"));
            zip.write("Words of a story that wants out.".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        });
    }

    private static byte[] zipped(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            content.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + EXPANDED + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[1024 * 1024];
            for (int written = 0; written < EXPANDED; written += block.length) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }
}
