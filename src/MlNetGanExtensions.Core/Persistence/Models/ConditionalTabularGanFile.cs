using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks.Training;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="ConditionalTabularGanModel"/>.</summary>
internal static class ConditionalTabularGanFile
{
    private const string NoPrefix = "";
    private const string LatentSize = "latent-size";
    private const string HiddenSizes = "hidden-sizes";
    private const string Retries = "retries";

    public static ModelKind Kind { get; } = new("conditional-tabular-gan", 1);

    public static void Save(ConditionalTabularGanModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddSlotCategories(model.Layout);
        writer.AddConditionalEncoder(model.Encoder);
        writer.AddClassNumbers(model.Classes);
        writer.AddInteger(Retries, model.Retries);
        int count = 0;
        foreach (ConditionalClass fitted in model.Fitted)
        {
            writer.AddConditionalClass(Prefix(count++), fitted);
        }

        if (model.Generator is { } generator)
        {
            writer.AddInteger(LatentSize, generator.LatentSize);
            writer.AddSizes(HiddenSizes, generator.Sizes);
            writer.AddVariables(NoPrefix, generator.State, "the generator");
        }

        writer.Save(stream);
    }

    public static ConditionalTabularGanModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        SlotLayout layout = reader.ReadSlotCategories();
        ConditionalEncoder encoder = reader.ReadConditionalEncoder(layout);
        int[] numbers = reader.ReadClassNumbers();
        int retries = reader.ReadInteger(Retries, 0, int.MaxValue);
        ConditionalClass[] classes = [.. numbers.Select((number, i) => reader.ReadConditionalClass(Prefix(i), number, encoder))];
        ConditionalGenerator? generator = encoder.Outputs == 0 ? null : new ConditionalGenerator(
            ConditionalShape.Of(encoder),
            reader.ReadInteger(LatentSize, 1, ColumnEntries.LargestSize),
            reader.ReadSizes(HiddenSizes, 1),
            new StoredValues(reader, NoPrefix));
        return new ConditionalTabularGanModel(encoder, classes, generator, TrainingHistory.None, retries, executor);
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}/");
}
