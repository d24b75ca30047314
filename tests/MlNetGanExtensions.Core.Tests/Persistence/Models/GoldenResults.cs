using MlNetGanExtensions.Numerics;
using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Core.Tests.Persistence.Models;

/// <summary>Rows, and all that a model gave for them when its file was written; kept in a file of the same layout.</summary>
/// <param name="Rows">What the model was shown; NaN marks a missing cell.</param>
/// <param name="Results">As <see cref="ModelUnderTest.Results"/>.</param>
internal sealed record GoldenResults(Matrix Rows, IReadOnlyList<Matrix> Results)
{
    private static readonly ModelKind Kind = new("golden-results", 1);

    /// <param name="name">Of the model, as in <see cref="FittedModels"/>.</param>
    public static GoldenResults Of(string name)
    {
        ModelUnderTest model = FittedModels.Get(name);
        Matrix rows = FittedModels.Rows(model.Columns);
        return new GoldenResults(rows, model.Results(rows));
    }

    public static GoldenResults Load(Stream stream) => ModelFile.Load(stream, null, Kind, reader =>
    {
        Matrix[] results = new Matrix[reader.ReadInteger("results", 1, 10)];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = Read(reader, $"result-{i}");
        }

        return new GoldenResults(Read(reader, "rows"), results);
    });

    public void Save(Stream stream)
    {
        ModelFileWriter writer = new(Kind);
        writer.AddInteger("results", Results.Count);
        Add(writer, "rows", Rows);
        for (int i = 0; i < Results.Count; i++)
        {
            Add(writer, $"result-{i}", Results[i]);
        }

        writer.Save(stream);
    }

    private static void Add(ModelFileWriter writer, string name, Matrix matrix)
    {
        writer.AddInteger($"{name}/rows", matrix.Rows);
        writer.AddInteger($"{name}/columns", matrix.Columns);
        writer.AddMatrix(name, matrix);
    }

    private static Matrix Read(ModelFileReader reader, string name) => reader.ReadMatrix(
        name, NumberRule.Any, reader.ReadInteger($"{name}/rows", 1, 100), reader.ReadInteger($"{name}/columns", 1, 100));
}
