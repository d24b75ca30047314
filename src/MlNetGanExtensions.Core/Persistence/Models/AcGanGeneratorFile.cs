using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Generation.Encoding;
using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of an <see cref="AcGanGeneratorModel"/>: those of an AC-GAN, and the way from its cells to rows and back.</summary>
internal static class AcGanGeneratorFile
{
    private const string Rows = "rows/";

    public static ModelKind Kind { get; } = new("ac-gan-generator", 1);

    public static void Save(AcGanGeneratorModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddLayout(model.Layout);
        writer.AddRowEncoder(Rows, model.Encoder);
        writer.AddClassNumbers(model.Classes);
        int count = 0;
        foreach (RowSupport support in model.Supports)
        {
            writer.AddRowSupport(Prefix(count++), support);
        }

        if (model.Network is { } network)
        {
            AcGanFile.Add(writer, network);
        }

        writer.Save(stream);
    }

    public static AcGanGeneratorModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        SlotLayout layout = reader.ReadLayout();
        RowEncoder encoder = reader.ReadRowEncoder(Rows, layout);
        int[] classes = reader.ReadClassNumbers();
        SortedDictionary<int, RowSupport> supports = [];
        for (int i = 0; i < classes.Length; i++)
        {
            supports.Add(classes[i], reader.ReadRowSupport(Prefix(i), encoder));
        }

        AcGanModel? network = encoder.Outputs == 0 ? null : AcGanFile.Read(reader, executor);
        if (network is not null && (network.Columns != encoder.Outputs || network.Classes <= classes[^1] || !network.CanGenerate))
        {
            throw new ModelFormatException(
                $"The network must make rows of {encoder.Outputs} cells and of more than {classes[^1]} classes; "
                + $"its rows have {network.Columns} cells, of {network.Classes} classes, and its noise {network.Shape.NoiseSize}.");
        }

        return new AcGanGeneratorModel(encoder, supports, network);
    }

    private static string Prefix(int number) => FormattableString.Invariant($"classes/{number}/");
}
