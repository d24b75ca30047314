using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Probing;

/// <summary>What a model made of some rows: a hash of each row's cells.</summary>
/// <param name="Cells">Over all columns, those of the source included.</param>
/// <param name="Scores">Over the columns Score, Probability and PredictedLabel; null if the model gives none of them.</param>
internal sealed record ScoredRows(ulong[] Cells, ulong[]? Scores)
{
    private static readonly string[] ScoreColumns = ["Score", "Probability", "PredictedLabel"];

    /// <summary>Reads a scored view to its end.</summary>
    public static ScoredRows Read(IDataView view)
    {
        DataViewSchema.Column[] columns = [.. view.Schema.Where(column => !column.IsHidden)];
        using DataViewRowCursor cursor = view.GetRowCursor(columns);
        Func<ulong, ulong>[] cells = [.. columns.Select(column => CellHash.Of(cursor, column))];
        Func<ulong, ulong>[] scores =
            [.. columns.Where(column => ScoreColumns.Contains(column.Name)).Select(column => CellHash.Of(cursor, column))];
        List<ulong> cellHashes = [];
        List<ulong> scoreHashes = [];
        while (cursor.MoveNext())
        {
            cellHashes.Add(cells.Aggregate(CellHash.Start, (hash, add) => add(hash)));
            scoreHashes.Add(scores.Aggregate(CellHash.Start, (hash, add) => add(hash)));
        }

        return new ScoredRows([.. cellHashes], scores.Length == 0 ? null : [.. scoreHashes]);
    }

    /// <summary>In how many rows two hashes differ; rows that only one has count too.</summary>
    public static int Differences(ulong[] first, ulong[] second)
    {
        int differences = Math.Abs(first.Length - second.Length);
        for (int row = 0; row < Math.Min(first.Length, second.Length); row++)
        {
            differences += first[row] == second[row] ? 0 : 1;
        }

        return differences;
    }
}
