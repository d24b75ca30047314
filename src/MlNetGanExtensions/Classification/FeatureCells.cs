using System.Text.Json.Nodes;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Classification;

/// <summary>The feature column of a fitted classifier, and what it does with cells that are not finite.</summary>
internal sealed class FeatureCells
{
    private readonly string[]? _slotNames;
    private readonly float[]? _means;

    private FeatureCells(InputColumn column, string[]? slotNames, float[]? means)
    {
        Column = column;
        _slotNames = slotNames;
        _means = means;
    }

    public InputColumn Column { get; }

    /// <summary>What missing cells are read as; null where they are an error.</summary>
    public IReadOnlyList<float>? Means => _means;

    public DataViewType ColumnType => new VectorDataViewType(NumberDataViewType.Single, Column.Width);

    /// <summary>Learns the means of the slots, and reports what is missing.</summary>
    /// <param name="column">The feature column.</param>
    /// <param name="training">The rows that are trained on.</param>
    /// <param name="rule">What to do with missing cells.</param>
    /// <param name="session">Where the warning goes.</param>
    /// <exception cref="ArgumentException">A cell is infinite, or it is missing and the rule does not allow that.</exception>
    public static FeatureCells Fit(DataViewSchema.Column column, Matrix training, MissingFeatures rule, FitSession session)
    {
        string[]? names = SlotNames.Of(column);
        InputColumn input = new(column.Name, training.Columns);
        float[] means = new float[training.Columns];
        int missing = 0;
        List<string> empty = [];
        for (int slot = 0; slot < means.Length; slot++)
        {
            double sum = 0;
            int count = 0;
            for (int row = 0; row < training.Rows; row++)
            {
                float cell = training[row, slot];
                if (float.IsInfinity(cell) || (float.IsNaN(cell) && rule == MissingFeatures.Error))
                {
                    throw new ArgumentException(Complain(column.Name, names, slot, cell));
                }

                if (!float.IsNaN(cell))
                {
                    sum += cell;
                    count++;
                }
            }

            missing += training.Rows - count;
            means[slot] = count == 0 ? 0 : (float)(sum / count);
            if (count == 0)
            {
                empty.Add(SlotNames.Describe(names, slot));
            }
        }

        if (missing > 0)
        {
            session.Warning(
                $"{missing} of {training.Values.Length} feature cells in column '{column.Name}' are missing and are read as the mean of their slot; "
                + "put an imputer before the trainer, such as ml.Gan().StackedAutoencoderImputer, to do better."
                + (empty.Count == 0 ? "" : $" Without any value, and read as 0: {string.Join(", ", empty)}."));
        }

        return new FeatureCells(input, names, rule == MissingFeatures.Error ? null : means);
    }

    /// <summary>The rows with missing cells filled; the same object where none is missing.</summary>
    /// <exception cref="InvalidOperationException">A cell is infinite, or it is missing and was not allowed to be.</exception>
    public Matrix Complete(Matrix rows)
    {
        Matrix? completed = null;
        for (int row = 0; row < rows.Rows; row++)
        {
            ReadOnlySpan<float> cells = rows.Row(row);
            for (int slot = 0; slot < cells.Length; slot++)
            {
                if (float.IsFinite(cells[slot]))
                {
                    continue;
                }

                if (_means is null || float.IsInfinity(cells[slot]))
                {
                    throw new InvalidOperationException(Complain(Column.Name, _slotNames, slot, cells[slot]));
                }

                completed ??= rows.Clone();
                completed[row, slot] = _means[slot];
            }
        }

        return completed ?? rows;
    }

    public JsonObject Write() => new()
    {
        ["name"] = Column.Name,
        ["size"] = Column.Width,
        ["slotNames"] = SlotNames.Write(_slotNames),
        ["means"] = _means is null ? null : new JsonArray([.. _means.Select(mean => (JsonNode)JsonValue.Create(mean))]),
    };

    public static FeatureCells Read(JsonNode features) => new(
        new InputColumn(features["name"]!.GetValue<string>(), features["size"]!.GetValue<int>()),
        SlotNames.Read(features["slotNames"]),
        features["means"] is JsonArray means ? [.. means.Select(mean => mean!.GetValue<float>())] : null);

    private static string Complain(string column, string[]? names, int slot, float cell) => float.IsNaN(cell)
        ? $"Feature column '{column}' has a missing cell (NaN) in {SlotNames.Describe(names, slot)}; impute it, or let MissingFeatures fill it."
        : $"Feature column '{column}' has an infinite cell ({cell}) in {SlotNames.Describe(names, slot)}; features must be finite or missing (NaN).";
}
