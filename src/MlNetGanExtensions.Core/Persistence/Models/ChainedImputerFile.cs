using MlNetGanExtensions.Imputation;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="ChainedImputerModel"/>.</summary>
internal static class ChainedImputerFile
{
    private const string Scaling = "scaling";
    private const string Range = "range";
    private const string Order = "order";
    private const string Weights = "regressions/weights";
    private const string Intercepts = "regressions/intercepts";
    private const string Tolerance = "tolerance";
    private const string MaximumRounds = "maximum-rounds";

    public static ModelKind Kind { get; } = new("chained-imputer", 1);

    public static void Save(ChainedImputerModel model, Stream stream)
    {
        int columns = model.Columns;
        ModelFileWriter writer = new(Kind);
        writer.AddColumns(columns);
        writer.AddInteger(MaximumRounds, model.MaximumRounds);
        writer.AddDoubles(Tolerance, [model.Tolerance]);
        writer.AddScaling(Scaling, model.Scaling);
        writer.AddRange(Range, model.Range.Cells);
        writer.AddIntegers(Order, model.Regressions.Order, columns);
        writer.AddDoubles(Weights, model.Regressions.Weights, columns, columns);
        writer.AddDoubles(Intercepts, model.Regressions.Intercepts, columns);
        writer.Save(stream);
    }

    public static ChainedImputerModel Read(ModelFileReader reader)
    {
        int columns = reader.ReadColumns();
        ColumnScaling scaling = reader.ReadScaling(Scaling, columns);
        ColumnRange range = reader.ReadRange(Range, columns);
        return new ChainedImputerModel(
            scaling,
            ScaledRange.Of(range, scaling),
            new ChainedRegressions(
                ReadOrder(reader, columns),
                reader.ReadDoubles(Weights, NumberRule.Finite, columns, columns),
                reader.ReadDoubles(Intercepts, NumberRule.Finite, columns)),
            reader.ReadDoubles(Tolerance, NumberRule.Positive)[0],
            reader.ReadInteger(MaximumRounds, 1, ChainedImputerOptions.MostRounds));
    }

    private static int[] ReadOrder(ModelFileReader reader, int columns)
    {
        int[] order = reader.ReadIntegers(Order, 0, columns - 1, columns);
        bool[] seen = new bool[columns];
        foreach (int column in order)
        {
            if (seen[column])
            {
                throw new ModelFormatException($"The array '{Order}' must hold each column once; {column} stands in it twice.");
            }

            seen[column] = true;
        }

        return order;
    }
}
