using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of an <see cref="AcGanModel"/>.</summary>
internal static class AcGanFile
{
    private const string Classes = "classes";
    private const string HiddenUnits = "hidden-units";
    private const string NoiseSize = "noise-size";
    private const string GeneratedCells = "generated-cells";
    private const string SourceLogit = "source-logit";
    private const string Standardized = "standardized";
    private const string Scaling = "scaling";

    private static readonly string[] GeneratedCellsTexts = ["linear", "sigmoid"];
    private static readonly string[] SourceLogitTexts = ["own-head", "class-logits"];

    public static ModelKind Kind { get; } = new("ac-gan", 1);

    public static void Save(AcGanModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        Add(writer, model);
        writer.Save(stream);
    }

    /// <summary>Adds the entries to a file that may hold others too.</summary>
    public static void Add(ModelFileWriter writer, AcGanModel model)
    {
        AcGanShape shape = model.Shape;
        writer.AddColumns(shape.Features);
        writer.AddInteger(Classes, shape.Classes);
        writer.AddInteger(HiddenUnits, shape.HiddenUnits);
        writer.AddInteger(NoiseSize, shape.NoiseSize);
        writer.AddChoice(GeneratedCells, shape.SigmoidOutput ? 1 : 0, GeneratedCellsTexts);
        writer.AddChoice(SourceLogit, shape.SourceFromClassLogits ? 1 : 0, SourceLogitTexts);
        writer.AddFlag(Standardized, model.Scaling is not null);
        if (model.Scaling is not null)
        {
            writer.AddScaling(Scaling, model.Scaling);
        }

        writer.AddMembers(model.Members.Select(member => member.Variables));
    }

    public static AcGanModel Read(ModelFileReader reader, IGraphExecutor executor)
    {
        AcGanShape shape = new(
            reader.ReadColumns(),
            reader.ReadInteger(Classes, 2, ColumnEntries.LargestSize),
            reader.ReadInteger(HiddenUnits, 1, ColumnEntries.LargestSize),
            reader.ReadInteger(NoiseSize, 0, ColumnEntries.LargestSize),
            reader.ReadChoice(GeneratedCells, GeneratedCellsTexts) == 1,
            reader.ReadChoice(SourceLogit, SourceLogitTexts) == 1);
        ColumnScaling? scaling = reader.ReadFlag(Standardized) ? reader.ReadScaling(Scaling, shape.Features) : null;
        List<AcGanNetworks> members = reader.ReadMembers(values => new AcGanNetworks(shape, values));
        return new AcGanModel(shape, scaling, members, histories: [], executor);
    }
}
