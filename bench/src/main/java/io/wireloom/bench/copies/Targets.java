package io.wireloom.bench.copies;

import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The closing table: every figure beside its target and the reference that it is to beat. */
public final class Targets {

    private final List<Object[]> rows = new ArrayList<>();

    /** Adds a figure that has to reach a value. */
    public void atLeast(String measure, double value, double target, String reference) {
        add(measure, places(value), ">= " + places(target), reference, value >= target);
    }

    /** Adds a figure that may reach a value but not exceed it. */
    public void atMost(String measure, double value, double target, String reference) {
        add(measure, places(value), "<= " + places(target), reference, value <= target);
    }

    /** Adds a figure that has to stay below a value. */
    public void below(String measure, double value, double target, String reference) {
        add(measure, places(value), "< " + places(target), reference, value < target);
    }

    /** Adds a figure in words. */
    public void add(String measure, String value, String target, String reference, boolean met) {
        rows.add(new Object[] {measure, value, target, reference, met ? "met" : "MISSED"});
    }

    /** Adds a target that was not measured, and says how to. */
    public void unmeasured(String measure, String target, String how) {
        rows.add(new Object[] {measure, "", target, how, "not measured"});
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        Table table = new Table("target", "value", "wanted", "reference", "");
        rows.forEach(table::row);
        table.print(out);
    }

    private static String places(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
