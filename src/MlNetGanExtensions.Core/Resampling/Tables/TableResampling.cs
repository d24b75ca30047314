using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Tables;

namespace MlNetGanExtensions.Resampling;

/// <summary>Resampling of tables and of rows of a user's own class, with any resampler.</summary>
public static class TableResampling
{
    /// <summary>Makes rows and puts them behind the originals, which come from the table itself and are not changed.</summary>
    /// <remarks>
    /// Classes are numbered, where a <see cref="SamplingStrategy"/> wants numbers, by the values of the label that occur, in ascending order: no
    /// before yes, small before large, texts by their characters. Rows whose label is missing are kept and never made.
    /// </remarks>
    /// <param name="resampler">Makes the rows.</param>
    /// <param name="table">Rows to train on. Never resample rows that a classifier is to be judged by.</param>
    /// <param name="label">The column that tells the class: yes and no, categories or whole numbers; at least two different ones.</param>
    /// <param name="weight">The column of row weights, if there is one. It is refused.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The resampler, the table or the label is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such column, the label is of another kind or names fewer than two classes, all other cells are missing, there is a column of
    /// weights, or the resampler cannot do what its strategy asks for.
    /// </exception>
    /// <exception cref="TrainingDivergedException">A generator's loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ResampledTable Resample(
        this IResampler resampler, Table table, string label, string? weight = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new ResampledTable(table.Append(MadeRows(resampler, table, label, weight, cancellation)), table.Rows);
    }

    /// <summary>Makes rows of a class and puts them behind the originals, which are the same objects in the same order.</summary>
    /// <remarks>As <see cref="Resample(IResampler, Table, string, string?, CancellationToken)"/> does it with the table of the rows.</remarks>
    /// <typeparam name="T">The class of the rows.</typeparam>
    /// <param name="resampler">Makes the rows.</param>
    /// <param name="rows">Rows to train on, as <see cref="Table.FromRows{T}"/> takes them.</param>
    /// <param name="label">The property that tells the class.</param>
    /// <param name="weight">The property that is a row's weight, if there is one. It is refused.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The resampler, the rows, one of them, or the label is null.</exception>
    /// <exception cref="ArgumentException">As above, or the rows cannot be read as a table.</exception>
    /// <exception cref="TrainingDivergedException">A generator's loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<T> Resample<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        this IResampler resampler, IEnumerable<T> rows, string label, string? weight = null, CancellationToken cancellation = default)
        where T : new()
    {
        ArgumentNullException.ThrowIfNull(rows);
        T[] originals = [.. rows];
        return [.. originals, .. MadeRows(resampler, Table.FromRows(originals), label, weight, cancellation).ToRows<T>()];
    }

    /// <summary>Makes rows of a class and puts them behind the originals, which are the same objects in the same order.</summary>
    /// <remarks>As above, with the property chosen by an expression that the compiler checks: <c>resampler.Resample(patients, patient => patient.Died)</c>.</remarks>
    /// <typeparam name="T">The class of the rows.</typeparam>
    /// <typeparam name="TLabel">The type of the label.</typeparam>
    /// <param name="resampler">Makes the rows.</param>
    /// <param name="rows">Rows to train on, as <see cref="Table.FromRows{T}"/> takes them.</param>
    /// <param name="label">The property that tells the class: a property of the row itself, and nothing around it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The resampler, the rows, one of them, or the label is null.</exception>
    /// <exception cref="ArgumentException">The label is something else than a property of the row, or as above.</exception>
    /// <exception cref="TrainingDivergedException">A generator's loss was no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<T> Resample<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T,
        TLabel>(
        this IResampler resampler, IEnumerable<T> rows, Expression<Func<T, TLabel>> label, CancellationToken cancellation = default)
        where T : new()
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Body is MemberExpression { Member: PropertyInfo property } access && access.Expression == label.Parameters[0]
            ? resampler.Resample(rows, property.Name, weight: null, cancellation)
            : throw new ArgumentException($"Expected a property of the row, as in 'row => row.Label'; found '{label}'.", nameof(label));
    }

    private static Table MadeRows(IResampler resampler, Table table, string label, string? weight, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(resampler);
        TableLabels labels = new(table, label);
        if (weight is not null)
        {
            _ = table[weight];
            throw new ArgumentException(
                $"Column '{weight}' holds weights of rows, and a made row has none: rows that count twice would have to be made twice as often. "
                + "Train with the weights, or leave the column out and resample.",
                nameof(weight));
        }

        TableEncoder encoder = TableEncoder.Fit(labels.Features);
        Matrix rows = encoder.Encode(labels.Features);
        ResampledRows resampled = resampler.Resample(rows, labels.Numbers, encoder.Layout, cancellation);
        int[] made = [.. Enumerable.Range(resampled.Originals, resampled.Made)];
        return labels.WithLabels(encoder.Decode(resampled.Rows.SelectRows(made)), made.Select(row => resampled.Labels[row]));
    }
}
