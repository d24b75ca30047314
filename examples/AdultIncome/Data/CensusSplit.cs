using MlNetGanExtensions.Evaluation;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Examples.AdultIncome.Data;

/// <summary>Four fifths of the people to learn from, a fifth to test on.</summary>
/// <param name="Training">Rows × slots; nothing but these rows decides what the slots are.</param>
/// <param name="TrainingLabels">The class of each.</param>
/// <param name="Test">Rows × slots; a category that no training row has is missing.</param>
/// <param name="TestLabels">The class of each.</param>
/// <param name="Layout">What the slots are.</param>
/// <param name="ColumnNames">The columns of the table.</param>
/// <param name="SlotNames">The categories by their slots.</param>
internal sealed record CensusSplit(
    Matrix Training,
    int[] TrainingLabels,
    Matrix Test,
    int[] TestLabels,
    SlotLayout Layout,
    IReadOnlyList<string> ColumnNames,
    IReadOnlyList<string> SlotNames)
{
    private const double TestShare = 0.2;

    /// <exception cref="InvalidDataException">A class has too few rows for both parts.</exception>
    public static CensusSplit Of(CensusTable table, ulong seed)
    {
        if (Enumerable.Range(0, 2).Min(label => table.Labels.Count(own => own == label)) < 10)
        {
            throw new InvalidDataException($"Expected at least 10 rows of each income; found {table.Labels.Sum()} of {table.Labels.Length} with the higher one.");
        }

        Fold fold = StratifiedSplit.Create(table.Labels, TestShare, seed);
        Table training = table.Features.SelectRows(fold.Training);
        TableEncoder encoder = TableEncoder.Fit(training, new TableEncoderOptions { Unseen = UnseenCategory.Missing });
        return new CensusSplit(
            encoder.Encode(training),
            Labels(table, fold.Training),
            encoder.Encode(table.Features.SelectRows(fold.Test)),
            Labels(table, fold.Test),
            encoder.Layout,
            [.. training.Columns.Where(column => column.Missing < column.Rows).Select(column => column.Name)],
            NamesOf(encoder));
    }

    private static int[] Labels(CensusTable table, ReadOnlySpan<int> rows) => [.. rows.ToArray().Select(row => table.Labels[row])];

    /// <summary>What the encoder makes of a 1 in each slot of a category.</summary>
    private static string[] NamesOf(TableEncoder encoder)
    {
        string[] names = new string[encoder.Layout.Columns];
        Array.Fill(names, string.Empty);
        foreach (SlotGroup group in encoder.Layout.Groups)
        {
            for (int slot = group.First; slot <= group.Last; slot++)
            {
                Matrix row = new(1, names.Length);
                row[0, slot] = 1;
                Table decoded = encoder.Decode(row);
                names[slot] = decoded.Columns.OfType<CategoryColumn>().Single(column => !column.IsMissing(0)).Text(0);
            }
        }

        return names;
    }
}
