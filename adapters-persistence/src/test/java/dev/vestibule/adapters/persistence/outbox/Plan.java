package dev.vestibule.adapters.persistence.outbox;

import dev.vestibule.adapters.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How PostgreSQL carried out a statement, as `explain (analyze)` tells it. What it changed is undone.
record Plan(List<String> lines) {
    private static final Pattern ACTUAL = Pattern.compile("actual [^)]*rows=([0-9.]+) loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by [^:]*: ([0-9]+)");

    static Plan of(TestDatabase database, Backlog.Step step) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return of(connection, step);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static Plan of(Connection connection, Backlog.Step step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, timing off) " + step.sql())) {
            int index = 1;
            for (Object parameter : step.parameters()) {
                statement.setObject(index++, parameter);
            }
            return read(statement);
        } finally {
            connection.rollback();
        }
    }

    private static Plan read(PreparedStatement statement) throws SQLException {
        var lines = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return new Plan(lines);
    }

    List<String> scansOf(String table) {
        return lines.stream()
                .filter(line -> line.matches(".*Seq Scan on " + table + "( .*|$)"))
                .toList();
    }

    /// By any one node of the plan, with what it read and threw away.
    double mostRowsTouched() {
        return lines.stream().mapToDouble(Plan::rowsTouched).max().orElse(0);
    }

    private static double rowsTouched(String line) {
        double actual = ACTUAL.matcher(line)
                .results()
                .mapToDouble(match -> number(match, 1) * number(match, 2))
                .sum();
        return actual
                + REMOVED.matcher(line)
                        .results()
                        .mapToDouble(match -> number(match, 1))
                        .sum();
    }

    private static double number(MatchResult match, int group) {
        return Double.parseDouble(match.group(group));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
