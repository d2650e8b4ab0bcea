package org.liansim.cli;

import java.util.concurrent.Callable;
import org.liansim.result.FlatTable;
import org.liansim.result.Query;
import org.liansim.result.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers questions about results. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Answers a question in SQL about the tables of a result folder, which go by their file names without ending.",
            "The dialect is DuckDB's."
        },
        footer = {
            "",
            "Example: liansim query results/baseline-seed2023 \"select scope, avg(value) from outcomes where outcome ="
                    + " 'output' group by scope\""
        })
final class QueryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "RESULT", description = "A result folder.")
    private String result;

    @Parameters(index = "1", paramLabel = "SQL", description = "The question.")
    private String sql;

    @Option(names = "--csv", description = "Comma-separated values instead of an aligned table.")
    private boolean csv;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FlatTable answer = new Query(ResultFolder.open(console.path(result))).answer(sql);
        if (common.json()) {
            console.out().print(ExperimentReport.json(answer));
        } else if (csv) {
            console.out().print(answer.csv());
        } else {
            TextTable table = new TextTable(1);
            table.add(answer.header());
            answer.rows().forEach(table::add);
            console.out().print(table.text());
        }
        return ExitCode.DONE;
    }
}
