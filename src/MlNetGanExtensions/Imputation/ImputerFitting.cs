using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Fitting;
using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>What fitting is for every imputer: the columns, the checks, the indicator.</summary>
internal static class ImputerFitting
{
    public const string Role = "input";

    /// <summary>The columns that an imputer's transformer will add or replace.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public static SchemaShape Promise(SchemaShape inputSchema, ImputerOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaShape result = inputSchema;
        foreach (InputOutputColumnPair pair in options.Columns)
        {
            ColumnRules.FindNumbers(inputSchema, Role, pair.InputColumnName);
            result = SchemaShapes.With(result, SchemaShapes.Renamed(inputSchema, pair.InputColumnName, pair.OutputColumnName));
        }

        return options.IndicatorColumnName is string name
            ? SchemaShapes.With(result, SchemaShapes.Of(IndicatorSchema(name)))
            : result;
    }

    /// <summary>Fits an imputer to the columns of a view.</summary>
    /// <param name="session">The fit's surroundings.</param>
    /// <param name="input">The view.</param>
    /// <param name="options">The columns.</param>
    /// <param name="imputer">What learns.</param>
    public static ImputerTransformer Fit(FitSession session, IDataView input, ImputerOptions options, IImputer imputer)
    {
        ImputerColumn[] columns = [.. options.Columns.Select(pair => ImputerColumn.Of(input.Schema, pair))];
        Matrix table = TableReader.Read(input, [.. columns.Select(column => column.Input)], Role, session.Cancellation);
        if (table.Rows == 0)
        {
            throw new ArgumentException("An imputer needs at least one row to learn from; the view has none.", nameof(input));
        }

        int[] missing = CountMissing(table, columns, nameof(input));
        Tell(session, table, columns, missing);
        IFittedImputer model = imputer.Fit(table, session.Cancellation);
        if (model is ChainedImputerModel { Settled: false } chained)
        {
            session.Warning($"The filled cells had not settled after {chained.Rounds} rounds; allow more, or raise the ridge penalty.");
        }

        return new ImputerTransformer(new ImputerComponent(model, columns, Indicator(session, options, missing)));
    }

    private static IndicatorColumn? Indicator(FitSession session, ImputerOptions options, int[] missing)
    {
        if (options.IndicatorColumnName is not string name)
        {
            return null;
        }

        bool complete = Array.TrueForAll(missing, count => count == 0);
        bool all = options.IndicateAllSlots || complete;
        if (complete && !options.IndicateAllSlots)
        {
            // A vector of known size has at least one slot, and the column was promised.
            session.Warning($"No cell is missing, so the indicator column '{name}' has a slot for every slot.");
        }

        return new IndicatorColumn(
            name, new MissingIndicator(missing.Length, [.. Enumerable.Range(0, missing.Length).Where(slot => all || missing[slot] > 0)]));
    }

    /// <summary>How many cells each slot lacks.</summary>
    /// <param name="table">What was read.</param>
    /// <param name="columns">The columns that it was read from.</param>
    /// <param name="parameter">The parameter that errors name.</param>
    /// <exception cref="ArgumentException">A cell is infinite, or a slot has no cell at all.</exception>
    private static int[] CountMissing(Matrix table, ImputerColumn[] columns, string parameter)
    {
        int[] missing = new int[table.Columns];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> cells = table.Row(row);
            for (int slot = 0; slot < cells.Length; slot++)
            {
                if (float.IsNaN(cells[slot]))
                {
                    missing[slot]++;
                }
                else if (float.IsInfinity(cells[slot]))
                {
                    throw new ArgumentException($"{ImputerColumn.Infinite(columns, slot)} It is in row {row}, counted from 0.", parameter);
                }
            }
        }

        int empty = Array.IndexOf(missing, table.Rows);
        return empty < 0
            ? missing
            : throw new ArgumentException(
                $"{ImputerColumn.Describe(columns, empty)} has no observed cell in {table.Rows} rows, so there is nothing to learn about it; drop it.",
                parameter);
    }

    private static void Tell(FitSession session, Matrix table, ImputerColumn[] columns, int[] missing) => session.Info(
        $"Fitting to {table.Rows} rows of {table.Columns} slots in {string.Join(", ", columns.Select(column => $"'{column.Input.Name}'"))}; "
        + $"{missing.Sum(count => (long)count)} cells are missing in {missing.Count(count => count > 0)} slots.");

    private static DataViewSchema IndicatorSchema(string name)
    {
        DataViewSchema.Builder builder = new();
        IndicatorColumn indicator = new(name, new MissingIndicator(1, [0]));
        OutputColumn output = indicator.Output(0, [""]);
        builder.AddColumn(output.Name, output.Type, output.Annotations);
        return builder.ToSchema();
    }
}
