using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="TabularGanModel"/>: each class keeps all that it needs under <c>classes/i/</c>.</summary>
internal static class TabularGanFile
{
    private const string LatentSize = "latent-size";
    private const string TrunkSizes = "trunk-sizes";
    private const string CategorySizes = "category-sizes";
    private const string NumericSizes = "numeric-sizes";
    private const string DrawsCategories = "draws-categories";

    public static ModelKind Kind { get; } = new("tabular-gan", 1);

    public static void Save(TabularGanModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddSlotCategories(model.Layout);
        writer.AddClassNumbers(model.Classes);
        int count = 0;
        foreach (TabularGanClass fitted in model.Fitted)
        {
            string prefix = Prefix(count++);
            writer.AddRowEncoder(prefix, fitted.Encoder);
            if (fitted.Generator is { } generator)
            {
                writer.AddInteger(prefix + LatentSize, generator.Shape.LatentSize);
                writer.AddSizes(prefix + TrunkSizes, generator.Shape.TrunkSizes);
                writer.AddSizes(prefix + CategorySizes, generator.Shape.CategoryBranchSizes);
                writer.AddSizes(prefix + NumericSizes, generator.Shape.NumericBranchSizes);
                writer.AddFlag(prefix + DrawsCategories, generator.Shape.DrawsCategories);
                writer.AddVariables(prefix, generator.State, $"class {fitted.Number}");
            }
        }

        writer.Save(stream);
    }

    public static TabularGanModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        SlotLayout layout = reader.ReadSlotCategories();
        int[] numbers = reader.ReadClassNumbers();
        TabularGanClass[] classes = new TabularGanClass[numbers.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            RowEncoder encoder = reader.ReadRowEncoder(Prefix(i), layout);
            TabularGenerator? generator = encoder.Outputs == 0 ? null : ReadGenerator(reader, Prefix(i), encoder);
            classes[i] = new TabularGanClass(numbers[i], encoder, generator, TrainingHistory.None);
        }

        return new TabularGanModel(layout, classes, executor);
    }

    private static TabularGenerator ReadGenerator(ModelFileReader reader, string prefix, RowEncoder encoder)
    {
        TabularGanShape shape = new(
            encoder.Numbers.Length,
            encoder.GroupColumns,
            [.. encoder.Numbers.Select(number => number.Presence)],
            reader.ReadInteger(prefix + LatentSize, 1, ColumnEntries.LargestSize),
            reader.ReadSizes(prefix + TrunkSizes, 1),
            reader.ReadSizes(prefix + CategorySizes, 0),
            reader.ReadSizes(prefix + NumericSizes, 0),
            reader.ReadFlag(prefix + DrawsCategories));

        // The momentum is for training alone.
        return new TabularGenerator(shape, momentum: 0, new StoredValues(reader, prefix));
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}/");
}
