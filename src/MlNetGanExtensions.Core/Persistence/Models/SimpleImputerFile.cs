using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="SimpleImputerModel"/>.</summary>
internal static class SimpleImputerFile
{
    private const string Fills = "fills";

    public static ModelKind Kind { get; } = new("simple-imputer", 1);

    public static void Save(SimpleImputerModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddColumns(model.Columns);
        writer.AddSingles(Fills, model.Fills, model.Columns);
        writer.Save(stream);
    }

    public static SimpleImputerModel Read(ModelFileReader reader) =>
        new(reader.ReadSingles(Fills, NumberRule.Finite, reader.ReadColumns()));
}
