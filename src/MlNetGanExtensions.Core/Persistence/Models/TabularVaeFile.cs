using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="TabularVaeModel"/>.</summary>
internal static class TabularVaeFile
{
    private const string NoPrefix = "";
    private const string LatentSize = "latent-size";
    private const string HiddenSizes = "hidden-sizes";
    private const string ToldClasses = "told-classes";
    private const string Deviations = "deviations";
    private const string Noise = "noise";
    private const string Column = "column";
    private const string Rows = "rows";
    private const string Weighted = "weighted";
    private const string Codes = "codes";
    private const string Shares = "shares";

    public static ModelKind Kind { get; } = new("tabular-vae", 1);

    public static void Save(TabularVaeModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddSlotCategories(model.Layout);
        writer.AddRowEncoder(NoPrefix, model.Encoder);
        writer.AddClassNumbers(model.Classes);
        if (model.Networks is { } networks)
        {
            writer.AddInteger(LatentSize, networks.Shape.LatentSize);
            writer.AddSizes(HiddenSizes, networks.Shape.HiddenSizes);
            writer.AddInteger(ToldClasses, networks.Shape.Classes);
            writer.AddVariables(NoPrefix, networks.Variables, "the network");
            writer.AddSingles(Deviations, model.Deviations, model.Deviations.Length);
            writer.AddSingles(Noise, [model.Noise]);
            int count = 0;
            foreach (TabularVaeClass fitted in model.Fitted)
            {
                AddClass(writer, Prefix(count++), fitted);
            }
        }

        writer.Save(stream);
    }

    public static TabularVaeModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        SlotLayout layout = reader.ReadSlotCategories();
        RowEncoder encoder = reader.ReadRowEncoder(NoPrefix, layout);
        int[] numbers = reader.ReadClassNumbers();
        TrainingHistory history = TrainingHistory.None;
        if (encoder.Outputs == 0)
        {
            RowSupport nothing = new([], [], [], []);
            return new TabularVaeModel(
                encoder,
                [.. numbers.Select(number => new TabularVaeClass(number, 0, nothing, new Matrix(0, 0), null))],
                networks: null,
                [],
                noise: 0,
                history,
                executor);
        }

        TabularVaeShape shape = new(
            encoder.Outputs,
            encoder.Numbers.Length,
            reader.ReadInteger(ToldClasses, 1, ColumnEntries.LargestSize),
            reader.ReadInteger(LatentSize, 1, ColumnEntries.LargestSize),
            reader.ReadSizes(HiddenSizes, 1));
        TabularVaeNetworks networks = new(shape, new StoredValues(reader, NoPrefix));
        float[] deviations = reader.ReadSingles(Deviations, NumberRule.NotNegative, shape.Numbers);
        float noise = reader.ReadSingles(Noise, NumberRule.NotNegative)[0];
        return new TabularVaeModel(
            encoder,
            [.. numbers.Select((number, i) => ReadClass(reader, Prefix(i), number, encoder, shape))],
            networks,
            deviations,
            noise,
            history,
            executor);
    }

    private static void AddClass(ModelFileWriter writer, string prefix, TabularVaeClass fitted)
    {
        writer.AddInteger(prefix + Column, fitted.Column);
        writer.AddRowSupport(prefix, fitted.Support);
        writer.AddInteger(prefix + Rows, fitted.Codes.Rows);
        writer.AddMatrix(prefix + Codes, fitted.Codes);
        writer.AddFlag(prefix + Weighted, fitted.Shares is not null);
        if (fitted.Shares is { } shares)
        {
            writer.AddDoubles(prefix + Shares, shares, shares.Length);
        }
    }

    private static TabularVaeClass ReadClass(ModelFileReader reader, string prefix, int number, RowEncoder encoder, TabularVaeShape shape)
    {
        int rows = reader.ReadInteger(prefix + Rows, 1, ColumnEntries.LargestSize);
        return new TabularVaeClass(
            number,
            reader.ReadInteger(prefix + Column, 0, shape.Classes - 1),
            reader.ReadRowSupport(prefix, encoder),
            reader.ReadMatrix(prefix + Codes, NumberRule.Finite, rows, 2 * shape.LatentSize),
            reader.ReadFlag(prefix + Weighted) ? reader.ReadDoubles(prefix + Shares, NumberRule.NotNegative, rows) : null);
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}/");
}
