using MlNetGanExtensions.Imputation;

namespace MlNetGanExtensions.Persistence.Models;

/// <summary>The entries of a <see cref="GaussianImputerModel"/>.</summary>
internal static class GaussianImputerFile
{
    private const string NoPrefix = "";

    public static ModelKind Kind { get; } = new("gaussian-imputer", 1);

    public static void Save(GaussianImputerModel model, Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddColumns(model.Columns);
        writer.AddCompletion(NoPrefix, model.Completion);
        writer.Save(stream);
    }

    public static GaussianImputerModel Read(ModelFileReader reader) =>
        new(reader.ReadCompletion(NoPrefix, reader.ReadColumns()));
}
