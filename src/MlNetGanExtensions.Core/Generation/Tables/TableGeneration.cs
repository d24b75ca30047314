using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Generation;

/// <summary>Generators that learn from tables.</summary>
public static class TableGeneration
{
    /// <summary>Learns from a table how to make rows of the same kind.</summary>
    /// <param name="generator">Any generator.</param>
    /// <param name="table">Rows to learn from.</param>
    /// <param name="label">The column that tells the class: yes and no, categories or whole numbers. Rows where it is missing belong to no class.
    /// When it is left out, all rows are of one class.</param>
    /// <param name="progress">Told while the training goes on.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="ArgumentNullException">The generator or the table is null.</exception>
    /// <exception cref="ArgumentException">The label is not there, of another kind or missing everywhere, or every other cell is missing.</exception>
    /// <exception cref="TrainingDivergedException">A loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public static TableGenerator FitTable(
        this IRowGenerator generator,
        Table table,
        string? label = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(table);
        TableLabels? labels = label is null ? null : new TableLabels(table, label);
        Table features = labels?.Features ?? table;
        int[] numbers = labels?.Numbers ?? new int[table.Rows];
        TableEncoder encoder = TableEncoder.Fit(features);
        int[] classes = [.. Enumerable.Range(0, labels?.Names.Length ?? 1)];
        IFittedRowGenerator fitted = generator.Fit(
            encoder.Encode(features), numbers, encoder.Layout, classes, progress: progress, cancellation: cancellation);
        return new TableGenerator(fitted, encoder, labels, [.. classes.Select(number => numbers.Count(own => own == number))]);
    }
}
