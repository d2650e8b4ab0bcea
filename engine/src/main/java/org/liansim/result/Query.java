package org.liansim.result;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers questions in SQL about the tables of a result folder, which go by their file names without ending. Questions
 * reach nothing but these tables.
 *
 * @param folder the folder
 */
public record Query(ResultFolder folder) {
    /**
     * The rows that answer a question.
     *
     * @param sql a query in the dialect of DuckDB
     * @return the rows with the names of the columns, and no file name
     * @throws ResultException when the query is wrong
     */
    public FlatTable answer(String sql) {
        try (DuckTables tables = DuckTables.of(folder);
                Statement statement = tables.statement()) {
            for (String name : tables.names()) {
                statement.execute("CREATE TABLE \"" + name + "\" AS SELECT * FROM " + tables.source(name));
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            try (PreparedStatement question = tables.prepared(sql);
                    ResultSet found = question.executeQuery()) {
                return table(found);
            }
        } catch (SQLException e) {
            throw new ResultException("the query failed", DuckTables.failure(e));
        } catch (IOException e) {
            throw new ResultException("cannot read " + folder.path(), e);
        }
    }

    private static FlatTable table(ResultSet found) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        List<String> header = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            header.add(about.getColumnLabel(column));
        }
        List<List<String>> rows = new ArrayList<>();
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= header.size(); column++) {
                row.add(cell(found.getObject(column)));
            }
            rows.add(row);
        }
        return new FlatTable("", header, rows);
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? Decimal.of(number) : value.toString();
    }
}
