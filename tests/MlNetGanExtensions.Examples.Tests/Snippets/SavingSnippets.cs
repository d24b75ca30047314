using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;

namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The C# of docs/saving.md.</summary>
public sealed class SavingSnippets : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("saving-snippets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Save_load_and_unwrap()
    {
        MLContext ml = new(1);
        IDataView data = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(row => new Row { Label = row % 2 == 0, Features = [row % 2, row] }));
        ITransformer model = ml.Gan().AcGan(hiddenUnits: 4, members: 1, epochs: 2).Fit(data);
        string path = Path.Combine(_folder.FullName, "model.zip");

        #region save-pipeline
        ml.Model.Save(model, data.Schema, path);

        // In another program, another process, years later:
        ITransformer loaded = new MLContext().Model.Load(path, out DataViewSchema inputSchema);
        #endregion

        #region unwrap
        ITransformer typed = ml.Gan().Unwrap(loaded);
        AcGanBinaryTransformer classifier = ml.Gan().Unwrap<AcGanBinaryTransformer>(loaded);
        #endregion

        inputSchema.Select(column => column.Name).Should().Equal(data.Schema.Select(column => column.Name));
        typed.Transform(data).GetColumn<float>("Score").Should().Equal(model.Transform(data).GetColumn<float>("Score"));
        classifier.Transform(data).GetColumn<float>("Score").Should().Equal(loaded.Transform(data).GetColumn<float>("Score"));
    }

    private sealed class Row
    {
        public bool Label { get; set; }

        [VectorType(2)]
        public float[] Features { get; set; } = [];
    }
}
